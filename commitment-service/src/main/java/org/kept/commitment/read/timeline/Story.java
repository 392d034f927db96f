package org.kept.commitment.read.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.Audience;
import org.kept.commitment.read.commitments.Past;
import org.kept.commitment.read.history.Happened;
import org.kept.commitment.read.history.History;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.commitment.read.people.People;
import org.kept.servicekit.mongo.SortableTime;

/** Tells the history of a commitment, and what changed on the way. */
public final class Story {

  /** Of these it is told what they changed; publishing spells out what was meant already. */
  private static final Set<String> CHANGING =
      Set.of("draft-edited", "amended", "extended", "translated");

  private final History history;
  private final Past past;
  private final Organizations organizations;
  private final People people;

  public Story(History history, Past past, Organizations organizations, People people) {
    this.history = history;
    this.past = past;
    this.organizations = organizations;
    this.people = people;
  }

  /**
   * Who did something.
   *
   * @param kind {@code member} of the maker, or {@code staff}
   * @param id told to members and staff; to others that of somebody the maker names in public
   * @param name what they are called in public, otherwise their id; for others just what they are
   */
  @Schema(name = "Who")
  record Who(String kind, @Nullable String id, String name) {}

  /**
   * Something that happened.
   *
   * @param sequence its place, counted from 0; the commitment's version after it
   * @param actor id of who did it; {@code staff} or {@code member} where the reader is not told who
   * @param what a stable word, for example {@code published}
   * @param sentence the same for people, in the language of the request
   * @param why the reason or the text that was given with it
   * @param changes what it changed, each in a sentence
   */
  @Schema(name = "Happened")
  record Told(
      long sequence,
      String at,
      String actor,
      Who who,
      String what,
      String sentence,
      @Nullable String why,
      List<Particular> changes) {}

  /** One thing that was changed. */
  record Particular(
      String path, String sentence, @Nullable String before, @Nullable String after) {}

  /** What the reader may know of what happened from one sequence to another, both included. */
  List<Told> tell(Audience.Readable readable, long from, long to, Phrases phrases) {
    List<Happened> all = history.until(readable.id(), to);
    Set<String> members = organizations.everMembers(readable.makerId());
    Map<String, People.Person> named =
        people.of(readable.makerId(), all.stream().map(Happened::actor).distinct().toList());
    List<Told> told = new ArrayList<>();
    Document commitment = new Document("_id", readable.id());
    for (Happened happened : all) {
      Document before = new Document(commitment);
      Past.then(commitment, happened);
      if (happened.sequence() >= from) {
        List<Change> changes =
            CHANGING.contains(happened.what()) ? between(before, commitment) : List.of();
        Who who = who(happened.actor(), members, named, readable.insider(), phrases);
        told.add(
            new Told(
                happened.sequence(),
                SortableTime.of(happened.at()),
                who.id() == null ? who.kind() : who.id(),
                who,
                happened.what(),
                phrases.event(happened),
                happened.why(),
                particulars(changes, phrases)));
      }
    }
    return told;
  }

  private static Who who(
      String actor,
      Set<String> members,
      Map<String, People.Person> named,
      boolean insider,
      Phrases phrases) {
    String name = named.containsKey(actor) ? named.get(actor).name() : actor;
    if (members.contains(actor)) {
      return insider || named.containsKey(actor)
          ? new Who("member", actor, name)
          : new Who("member", null, phrases.member());
    }
    return insider ? new Who("staff", actor, name) : new Who("staff", null, phrases.staff());
  }

  /** Of a deliverable that comes or goes as a whole the parts are not told again. */
  private static List<Particular> particulars(List<Change> changes, Phrases phrases) {
    Set<String> whole =
        changes.stream()
            .map(Change::path)
            .filter(path -> path.startsWith("deliverables") && path.endsWith("]"))
            .collect(Collectors.toSet());
    return changes.stream()
        .filter(it -> whole.stream().noneMatch(path -> it.path().startsWith(path + ".")))
        .map(it -> new Particular(it.path(), phrases.change(it), it.before(), it.after()))
        .toList();
  }

  /** What changed from one version to another. */
  List<Change> between(String commitment, long from, long to) {
    return between(past.at(commitment, from), past.at(commitment, to));
  }

  /** The paths of the fields that changed from one version to another. */
  public List<String> changedFields(String commitment, long from, long to) {
    return between(commitment, from, to).stream()
        .map(Change::path)
        .filter(path -> !path.equals("state"))
        .toList();
  }

  private List<Change> between(Document before, Document after) {
    Map<String, String> names = names(before, after);
    return Changes.between(Fields.of(before, names), Fields.of(after, names));
  }

  private Map<String, String> names(Document... versions) {
    Set<String> partners =
        Stream.of(versions)
            .flatMap(Fields::partners)
            .collect(Collectors.toCollection(TreeSet::new));
    return partners.isEmpty()
        ? Map.of()
        : organizations.findAll(partners).values().stream()
            .collect(Collectors.toMap(OrganizationView::id, OrganizationView::name));
  }
}
