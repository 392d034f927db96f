package org.kept.eventstore.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitPage;
import org.kept.eventstore.History;
import org.kept.eventstore.Outbox;
import org.kept.eventstore.relay.Republication.Refused;
import org.kept.eventstore.relay.Republication.Scope;

/**
 * One republication as one relay does its part of it: the streams of its slices in the order of
 * their ids, a bounded piece at a time.
 *
 * <p>A stream that has a new commit before its turn has come is taken first, and whole: whoever
 * reads from the start of the republication would otherwise meet that commit before those it
 * follows.
 */
final class RepublicationRun {

  /** The position of a slice that is done; greater than any stream. */
  static final String END = "\uffff";

  /** The most commits of one piece; a stream of more is sent in several. */
  static final int PIECE = 200;

  private static final long PIECE_BYTES = 4L * 1024 * 1024;

  /** The most streams remembered as taken first, or wanted; forgotten ones are only sent again. */
  private static final int MAX_REMEMBERED = 10_000;

  /** What is to be sent, the commits of each stream in their order and without a gap. */
  interface Sending {
    Sent send(Map<String, List<Commit>> streams);
  }

  /** How many events were acknowledged, and which streams ended early. */
  record Sent(long events, List<Refused> refused) {}

  /** A stream that is sent in part, and the place to go on from. */
  private record Midway(String stream, long next, boolean beforeItsTurn) {}

  private final String id;
  private final Scope scope;
  private final History history;
  private final Republications republications;
  private final int piece;
  private final String[] at = new String[Outbox.SLICES];
  private final Set<String> wanted = new LinkedHashSet<>();
  private final Set<String> takenFirst = new LinkedHashSet<>();
  private @Nullable Midway midway;

  RepublicationRun(Document document, History history, Republications republications, int piece) {
    this.id = document.getString("_id");
    this.scope = Republications.scope(document);
    this.history = history;
    this.republications = republications;
    this.piece = piece;
    Arrays.fill(at, "");
  }

  /** Takes note of how far other relays are. */
  void look(Document document) {
    Document positions = document.get("at", Document.class);
    for (int slice = 0; slice < at.length; slice++) {
      advance(slice, positions.getString(Integer.toString(slice)));
    }
  }

  private void advance(int slice, String position) {
    if (position.compareTo(at[slice]) > 0) {
      at[slice] = position;
    }
  }

  boolean isOfOneStream() {
    return scope instanceof Scope.OfStream;
  }

  boolean hasWork(SliceRange share) {
    return slices(share).anyMatch(slice -> !at[slice].equals(END));
  }

  /** Whether a new commit has to wait, which is until its stream was sent from the start. */
  boolean holds(Commit commit) {
    String stream = commit.stream();
    if (!scope.covers(stream, commit.kind()) || isPassed(stream) || takenFirst.contains(stream)) {
      return false;
    }
    if (commit.firstSeq() == 0) {
      remember(stream);
      return false;
    }
    if (wanted.size() < MAX_REMEMBERED) {
      wanted.add(stream);
    }
    return true;
  }

  /** Whether it keeps commits from being sent just now. */
  boolean isHolding() {
    return midway != null || !wanted.isEmpty();
  }

  private boolean isPassed(String stream) {
    return stream.compareTo(at[Outbox.slice(stream)]) <= 0;
  }

  private void remember(String stream) {
    if (takenFirst.size() == MAX_REMEMBERED) {
      takenFirst.clear();
    }
    takenFirst.add(stream);
  }

  /** Sends the next piece and takes note of it. */
  void turn(SliceRange share, Sending sending) {
    wanted.removeIf(stream -> isPassed(stream) || !isMine(share, stream));
    if (midway != null && !isMine(share, midway.stream())) {
      midway = null; // Another relay begins it anew.
    }
    if (midway == null && !wanted.isEmpty()) {
      midway = new Midway(wanted.iterator().next(), 0, true);
    } else if (midway == null && scope instanceof Scope.OfStream one) {
      midway = new Midway(one.stream(), 0, false);
    }
    if (midway == null) {
      next(share, sending);
    } else {
      goOn(midway, share, sending);
    }
  }

  private static boolean isMine(SliceRange share, String stream) {
    return share.holdsSlice(Outbox.slice(stream));
  }

  /** A piece of one stream. */
  private void goOn(Midway part, SliceRange share, Sending sending) {
    CommitPage page = history.of(part.stream(), part.next(), piece, PIECE_BYTES);
    List<Refused> refused = new ArrayList<>();
    List<Commit> commits = withoutGap(part.stream(), page.commits(), part.next(), refused);
    Sent sent = sending.send(Map.of(part.stream(), commits));
    refused.addAll(sent.refused());
    if (page.more() && refused.isEmpty() && !commits.isEmpty()) {
      midway = new Midway(part.stream(), next(commits), part.beforeItsTurn());
      republications.advance(id, IntStream.empty(), "", 0, sent.events(), refused);
      return;
    }
    midway = null;
    IntStream slices = IntStream.empty();
    String position = "";
    if (part.beforeItsTurn()) {
      wanted.remove(part.stream());
      remember(part.stream());
    } else {
      slices = slices(share);
      position = isOfOneStream() ? END : part.stream();
    }
    done(slices, position, 1 - refused.size(), sent.events(), refused);
  }

  /** A piece of the streams whose turn it is; the last of them may be sent in part. */
  private void next(SliceRange share, Sending sending) {
    String after = slices(share).mapToObj(slice -> at[slice]).min(String::compareTo).orElse(END);
    CommitPage page = history.after(after, piece, PIECE_BYTES);
    Map<String, List<Commit>> streams = new LinkedHashMap<>();
    page.commits().forEach(c -> streams.computeIfAbsent(c.stream(), s -> new ArrayList<>()).add(c));
    String last = page.more() ? page.commits().getLast().stream() : null;
    String beforeLast = after;
    List<Refused> refused = new ArrayList<>();
    Map<String, List<Commit>> mine = new LinkedHashMap<>();
    for (Map.Entry<String, List<Commit>> stream : streams.entrySet()) {
      String name = stream.getKey();
      if (!name.equals(last)) {
        beforeLast = name;
      }
      if (isMine(share, name)
          && scope.covers(name, stream.getValue().getFirst().kind())
          && !isPassed(name)
          && !takenFirst.contains(name)) {
        mine.put(name, withoutGap(name, stream.getValue(), 0, refused));
      }
    }
    Sent sent = sending.send(mine);
    refused.addAll(sent.refused());
    String position = last == null ? END : last;
    int whole = mine.size() - refused.size();
    if (last != null
        && !mine.getOrDefault(last, List.of()).isEmpty()
        && refused.stream().noneMatch(one -> one.stream().equals(last))) {
      midway = new Midway(last, next(Objects.requireNonNull(mine.get(last))), false);
      position = beforeLast;
      whole--;
    }
    done(slices(share), position, whole, sent.events(), refused);
  }

  private void done(
      IntStream slices, String position, int streams, long events, List<Refused> refused) {
    int[] moved = slices.toArray();
    republications.advance(id, IntStream.of(moved), position, streams, events, refused);
    for (int slice : moved) {
      advance(slice, position);
    }
    if (position.equals(END)) {
      republications.finish(id);
    }
  }

  /**
   * The commits as far as none is missing. One that was written while the page was read is not: it
   * and what follows it are new, and are sent as such.
   */
  private List<Commit> withoutGap(
      String stream, List<Commit> commits, long from, List<Refused> refused) {
    long expected = from;
    for (int i = 0; i < commits.size(); i++) {
      if (commits.get(i).firstSeq() != expected) {
        List<Commit> again = history.of(stream, expected, 1, 1).commits();
        if (again.isEmpty() || again.getFirst().firstSeq() != expected) {
          refused.add(new Refused(stream, expected, "this commit is not in the store"));
        }
        return commits.subList(0, i);
      }
      expected = commits.get(i).lastSeq() + 1;
    }
    return commits;
  }

  private static long next(List<Commit> commits) {
    return commits.getLast().lastSeq() + 1;
  }

  private static IntStream slices(SliceRange share) {
    return IntStream.range(share.from(), share.to());
  }
}
