package org.kept.commitment.write.savedraft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.DraftRefusal;
import org.kept.commitment.write.DraftRefusal.BasedOnUnknown;
import org.kept.commitment.write.DraftRefusal.EditedMeanwhile;
import org.kept.commitment.write.DraftRefusal.EditsCollide;
import org.kept.commitment.write.DraftRefusal.RemovedMeanwhile;
import org.kept.commitment.write.DraftRefusal.WrittenMeanwhile;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.NotEditable;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.wording.TranslationRules;
import org.kept.commitment.write.wording.WordingRules;
import org.kept.contracts.ContractJson;
import org.kept.eventstore.command.Decision;

/**
 * The last save of a field wins, unless it was written without having seen the one before: then
 * both texts are told and nothing is saved. Fields that nobody else changed come together.
 */
public final class SaveDraftDecision {

  private SaveDraftDecision() {}

  public static Decision<WorkingCopy> decide(
      SaveDraft command, WorkingCopy copy, Commitment state) {
    return mayWrite(command.by(), command.maker(), state)
        .<Decision<WorkingCopy>>map(Decision::refuse)
        .orElseGet(() -> save(command, copy));
  }

  /** Why somebody cannot write in a draft, if they cannot. */
  static Optional<StepRefusal> mayWrite(Actor by, Organization maker, Commitment state) {
    return MakerRules.mayState(by, maker)
        .or(
            () ->
                switch (state) {
                  case Commitment.NotDrafted it -> Optional.of(new Unknown());
                  case Commitment.Draft it -> Optional.empty();
                  case Commitment.ChangesRequested it -> Optional.empty();
                  case Commitment.Submitted it -> Optional.of(new NotEditable());
                  case Commitment.Published it -> Optional.of(new NotEditable());
                  case Commitment.Withdrawn it -> Optional.of(new NotEditable());
                  case Commitment.Closed it -> Optional.of(new NotEditable());
                  case Commitment.Discarded it -> Optional.of(new Unknown());
                });
  }

  private static Decision<WorkingCopy> save(SaveDraft command, WorkingCopy copy) {
    if (command.basedOn() < 0 || command.basedOn() > copy.revision()) {
      return Decision.refuse(new BasedOnUnknown(command.basedOn(), copy.revision()));
    }
    Map<String, Object> fields = DraftFields.of(copy.wording());
    Set<DraftRefusal> collisions = new LinkedHashSet<>();
    asked(command, fields)
        .forEach(
            (field, mine) -> {
              Object theirs = fields.get(field);
              if (mine.equals(Optional.ofNullable(theirs))) {
                return;
              }
              if (copy.isNewer(field, command.basedOn())) {
                collisions.add(collision(field, theirs, mine, copy));
              } else if (mine.isPresent()) {
                fields.put(field, mine.get());
              } else {
                fields.remove(field);
              }
            });
    if (!collisions.isEmpty()) {
      return Decision.refuse(new EditsCollide(copy.revision(), List.copyOf(collisions)));
    }
    Wording merged = DraftFields.wording(fields);
    List<CommitmentRefusal> refusals = new ArrayList<>(WordingRules.ofDraft(merged));
    refusals.addAll(TranslationRules.ofDraft(copy.wording(), merged));
    return CommitmentRefusal.unless(refusals, List.of(copy.saying(merged)));
  }

  /** Of a deliverable that is gone the parts are not told each by itself. */
  private static DraftRefusal collision(
      String field, @Nullable Object theirs, Optional<Object> mine, WorkingCopy copy) {
    Optional<String> deliverable = DraftFields.deliverable(field);
    if (deliverable.isPresent() && !DraftFields.of(copy.wording()).containsKey(deliverable.get())) {
      return new RemovedMeanwhile(deliverable.get());
    }
    return mine.<DraftRefusal>map(it -> new EditedMeanwhile(field, words(theirs), words(it)))
        .orElseGet(() -> new WrittenMeanwhile(field, words(theirs)));
  }

  /** With every field of what is to go. */
  private static Map<String, Optional<Object>> asked(
      SaveDraft command, Map<String, Object> fields) {
    Map<String, Optional<Object>> asked = new LinkedHashMap<>(command.fields());
    for (String key : command.removed()) {
      String path = DraftFields.path(key);
      fields.keySet().stream()
          .filter(field -> field.equals(path) || field.startsWith(path + "."))
          .forEach(field -> asked.put(field, Optional.empty()));
    }
    return asked;
  }

  /** What a person reads of a field: its text, or its JSON where it is none. */
  private static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Text text -> text.text();
      case String text -> text;
      default -> ContractJson.MAPPER.writeValueAsString(value);
    };
  }
}
