package org.kept.commitment.write.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.write.wording.WordingBody.DateBody;
import org.kept.commitment.write.wording.WordingBody.DeliverableBody;
import org.kept.commitment.write.wording.WordingBody.GroupMemberBody;
import org.kept.commitment.write.wording.WordingBody.MeasureBody;
import org.kept.commitment.write.wording.WordingBody.PartnerBody;
import org.kept.commitment.write.wording.WordingBody.SpanBody;
import org.kept.commitment.write.wording.WordingBody.StatementBody;
import org.kept.commitment.write.wording.WordingBody.UnitBody;

/** A wording as it is answered to who writes it: what is read can be sent again as it is. */
public final class WordingAnswer {

  private WordingAnswer() {}

  /** The request that would say just this. */
  public static WordingBody of(Wording it) {
    return new WordingBody(
        null,
        text(it.title()),
        text(it.why()),
        text(it.what()),
        span(it.period()),
        it.deliverables().stream()
            .map(
                promise ->
                    new DeliverableBody(
                        promise.key(),
                        text(promise.title()),
                        promise.measure() == null ? null : measure(promise.measure()),
                        span(promise.window()),
                        partners(promise.partners()),
                        promise.tags()))
            .toList(),
        partners(it.partners()),
        it.statements().stream()
            .map(
                said ->
                    new StatementBody(
                        said.kind(),
                        said.what(),
                        new DateBody(said.when().date(), said.when().precision())))
            .toList(),
        it.tags(),
        it.historical());
  }

  private static @Nullable TextBody text(@Nullable Text it) {
    return it == null
        ? null
        : new TextBody(
            it.language(),
            it.text(),
            it.translations().stream()
                .map(t -> new TextBody.TranslationBody(t.language(), t.text(), t.by()))
                .toList());
  }

  private static @Nullable SpanBody span(Wording.@Nullable Span it) {
    return it == null ? null : new SpanBody(it.from(), it.to());
  }

  private static List<PartnerBody> partners(List<Wording.Partner> partners) {
    return partners.stream()
        .map(
            it ->
                new PartnerBody(
                    it.organizationId(),
                    it.name(),
                    it.members().stream()
                        .map(m -> new GroupMemberBody(m.organizationId(), m.name()))
                        .toList()))
        .toList();
  }

  private static MeasureBody measure(Wording.Measure it) {
    return new MeasureBody(
        it.kind(),
        it.stages(),
        unit(it.unit()),
        it.target(),
        it.baseline(),
        it.minimumPerRegion().isEmpty() ? null : RegionMinima.of(it.minimumPerRegion()),
        unit(it.numerator()),
        unit(it.denominator()),
        it.direction());
  }

  private static @Nullable UnitBody unit(Wording.@Nullable Unit it) {
    return it == null ? null : new UnitBody(it.one(), it.many(), it.divisible());
  }
}
