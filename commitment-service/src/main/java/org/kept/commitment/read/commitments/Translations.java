package org.kept.commitment.read.commitments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentTranslated;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;

/** Where a translation that came later belongs in what a commitment says. */
final class Translations {

  private Translations() {}

  static CommitmentContent in(CommitmentContent it, CommitmentTranslated translated) {
    return new CommitmentContent(
        at("title", it.title(), translated),
        at("why", it.why(), translated),
        at("what", it.what(), translated),
        it.period(),
        it.deliverables().stream().map(promise -> in(promise, translated)).toList(),
        it.partners(),
        it.statements(),
        it.tags(),
        it.historical());
  }

  private static Deliverable in(Deliverable it, CommitmentTranslated translated) {
    String field = "deliverables[%s].title".formatted(it.key());
    return field.equals(translated.field())
        ? new Deliverable(
            it.key(),
            with(it.title(), translated),
            it.measure(),
            it.window(),
            it.partners(),
            it.tags())
        : it;
  }

  private static @Nullable Text at(
      String field, @Nullable Text text, CommitmentTranslated translated) {
    return text == null || !field.equals(translated.field()) ? text : with(text, translated);
  }

  private static Text with(Text text, CommitmentTranslated it) {
    List<Translation> all = new ArrayList<>(text.translations());
    all.removeIf(other -> other.language().equals(it.language()));
    all.add(new Translation(it.language(), it.text(), it.by()));
    return new Text(text.language(), text.text(), all);
  }
}
