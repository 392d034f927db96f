package org.kept.commitment.write.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.model.TextField;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.NotPublic;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.TranslationRefusal.NoTextThere;
import org.kept.commitment.write.TranslationRefusal.SameAsOriginal;
import org.kept.commitment.write.WordingRefusal.TitleNotPlain;
import org.kept.commitment.write.wording.TitleRules;
import org.kept.commitment.write.wording.TranslationRules;
import org.kept.eventstore.command.Decision;

/**
 * Members and staff translate what is public, without an amendment since nothing else is promised.
 * A machine never takes the place of a person.
 */
public final class TranslateTextDecision {

  private TranslateTextDecision() {}

  public static Decision<CommitmentEvent> decide(TranslateText command, Commitment state) {
    Optional<StepRefusal> refusal = MakerRules.mayAnnotate(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted it -> Decision.refuse(new Unknown());
      case Commitment.Draft it -> Decision.refuse(new NotPublic());
      case Commitment.Submitted it -> Decision.refuse(new NotPublic());
      case Commitment.ChangesRequested it -> Decision.refuse(new NotPublic());
      case Commitment.Published it -> translate(command, it.particulars());
      case Commitment.Withdrawn it -> translate(command, it.particulars());
      case Commitment.Closed it -> translate(command, it.particulars());
      case Commitment.Discarded it -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> translate(TranslateText command, Particulars said) {
    Optional<TextField> field = TextField.read(command.field());
    Optional<Text> text = field.flatMap(it -> it.in(said.wording()));
    if (field.isEmpty() || text.isEmpty()) {
      return Decision.refuse(new NoTextThere(command.field()));
    }
    Translation translation = command.translation();
    if (text.get().translations().contains(translation)) {
      return Decision.nothing();
    }
    return CommitmentRefusal.unless(
        brokenRules(translation, field.get(), text.get()),
        List.of(
            new CommitmentTranslated(
                command.id().value(),
                command.field(),
                translation.language(),
                translation.text(),
                translation.by())));
  }

  private static List<CommitmentRefusal> brokenRules(
      Translation translation, TextField field, Text text) {
    List<CommitmentRefusal> refusals = new ArrayList<>();
    if (translation.language().equals(text.language())) {
      refusals.add(new SameAsOriginal(translation.language()));
    }
    TranslationRules.replacing(text, translation, "by").ifPresent(refusals::add);
    TranslationRules.number(text.with(translation), "language").ifPresent(refusals::add);
    if (field.isTitle() && !TitleRules.isPlain(translation.text())) {
      refusals.add(new TitleNotPlain());
    }
    return refusals;
  }
}
