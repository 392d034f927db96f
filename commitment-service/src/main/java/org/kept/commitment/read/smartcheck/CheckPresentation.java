package org.kept.commitment.read.smartcheck;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.model.smart.Assessment;
import org.kept.commitment.model.smart.Finding;
import org.kept.commitment.model.smart.Missing;
import org.kept.commitment.model.smart.Proposal;
import org.kept.commitment.model.smart.Quote;
import org.kept.commitment.model.smart.Verdict;
import org.kept.commitment.read.smartcheck.SmartCheckView.CriterionView;
import org.kept.commitment.read.smartcheck.SmartCheckView.DeliverableView;
import org.kept.commitment.read.smartcheck.SmartCheckView.FoundView;
import org.kept.commitment.read.smartcheck.SmartCheckView.MissingView;
import org.kept.commitment.read.smartcheck.SmartCheckView.ProposalView;
import org.kept.contracts.values.DraftContent.DraftMeasure;
import org.kept.contracts.values.DraftContent.DraftPeriod;
import org.kept.contracts.values.DraftContent.DraftUnit;

/** What was found, as an answer with sentences in the reader's language. */
final class CheckPresentation {

  private final CheckSentences sentences;

  CheckPresentation(Locale language) {
    this.sentences = new CheckSentences(language);
  }

  SmartCheckView view(Assessment assessment) {
    return new SmartCheckView(
        criteria(assessment.verdicts()),
        proposals(assessment.proposals()),
        assessment.deliverables().stream()
            .map(
                it ->
                    new DeliverableView(
                        it.key(), criteria(it.verdicts()), proposals(it.proposals())))
            .toList());
  }

  private List<CriterionView> criteria(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(
            it ->
                new CriterionView(
                    it.criterion().word(),
                    it.met(),
                    it.found().stream().map(CheckPresentation::found).toList(),
                    it.missing().stream().map(this::missing).toList(),
                    it.vague().stream()
                        .map(v -> found(v.spoils().word(), v.field(), v.quote()))
                        .toList(),
                    it.lackingIn()))
        .toList();
  }

  private static FoundView found(Finding it) {
    return found(it.ingredient().word(), it.field(), it.quote());
  }

  private static FoundView found(String what, String field, @Nullable Quote quote) {
    return quote == null
        ? new FoundView(what, field, null, null, null)
        : new FoundView(what, field, quote.words(), quote.from(), quote.to());
  }

  private MissingView missing(Missing it) {
    String code = it.reason().code();
    return new MissingView(
        it.ingredient().word(),
        code,
        sentences.say(code, it.arguments()),
        sentences.say(code + ".example", it.arguments()),
        it.arguments());
  }

  private static List<ProposalView> proposals(List<Proposal> proposals) {
    return proposals.stream().map(CheckPresentation::proposal).toList();
  }

  private static ProposalView proposal(Proposal it) {
    Wording.Span window = it.window();
    return new ProposalView(
        it.quote().words(),
        measure(it.measure()),
        window == null ? null : new DraftPeriod(window.from(), window.to()));
  }

  private static DraftMeasure measure(Wording.Measure it) {
    return new DraftMeasure(
        it.kind(),
        it.stages().isEmpty() ? null : it.stages(),
        unit(it.unit()),
        it.target(),
        it.baseline(),
        // What a text promises in each region, it promises in every region alike.
        it.minimumPerRegion().isEmpty()
            ? null
            : Map.of(RegionMinimum.EVERY_OTHER, it.minimumPerRegion().getFirst().minimum()),
        unit(it.numerator()),
        unit(it.denominator()),
        it.direction());
  }

  private static @Nullable DraftUnit unit(Wording.@Nullable Unit it) {
    return it == null ? null : new DraftUnit(it.one(), it.many(), it.divisible() ? true : null);
  }
}
