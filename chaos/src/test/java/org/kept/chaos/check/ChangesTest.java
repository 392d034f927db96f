package org.kept.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Itemized;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Refused;
import tools.jackson.databind.node.ObjectNode;

/** A history in which something is changed is found well, and each fault in the change is found. */
class ChangesTest {

  @ParameterizedTest
  @MethodSource("aFaultInAChangeIsFoundForWhatItIs")
  void nothingIsFoundWhereTheChangeIsShown(
      Supplier<Histories> change,
      Consumer<Histories> fault,
      Function<Findings, List<String>> kind,
      String said) {
    assertThat(Checker.check(change.get().history()).all()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void aFaultInAChangeIsFoundForWhatItIs(
      Supplier<Histories> change,
      Consumer<Histories> fault,
      Function<Findings, List<String>> kind,
      String said) {
    Histories history = change.get();
    fault.accept(history);

    Findings findings = Checker.check(history.history());

    assertThat(kind.apply(findings)).anySatisfy(finding -> assertThat(finding).contains(said));
  }

  static Stream<Arguments> aFaultInAChangeIsFoundForWhatItIs() {
    return Stream.of(
        projection(
            "counted by a target that was amended",
            ChangingHistories::amended,
            h -> h.deliverable(2).put("target", 3),
            "D3.target is 2"),
        projection(
            "a share of a target that was amended",
            ChangingHistories::amended,
            h -> h.deliverable(2).put("percentExact", 33.3),
            "D3.percentExact is 50"),
        projection(
            "a wording from before the amendment",
            ChangingHistories::amended,
            h -> ((ObjectNode) h.page("c1").at("/content/deliverables/2/measure")).put("target", 3),
            "content.deliverables[D3].measure.target is 2"),
        projection(
            "a translation that is not shown",
            ChangingHistories::amended,
            h ->
                ((ObjectNode) h.page("c1").at("/content/deliverables/0/title"))
                    .remove("translations"),
            "title.translations[fr].text is Guide"),
        projection(
            "a stage counted that is promised no more",
            ChangingHistories::amendedAway,
            h -> h.shown("m1", "reported", ""),
            "milestone m1: counted is false"),
        projection(
            "what is measured no more not told apart",
            ChangingHistories::amendedAway,
            h -> ((ObjectNode) h.deliverable(0).get("notCounted")).put("notMeasured", 0),
            "D1.notCounted.notMeasured is 1"),
        projection(
            "a stage that is promised now not shown",
            ChangingHistories::amendedAway,
            h -> ((ObjectNode) h.deliverable(0).at("/stages/0")).put("name", "written"),
            "D1.stage.bound is false"),
        projection(
            "counted by a window that was amended",
            ChangingHistories::amendedAway,
            h -> h.shown("m2", "verified", ""),
            "milestone m2: why is out-of-window"),
        projection(
            "a window from before the amendment",
            ChangingHistories::amendedAway,
            h -> ((ObjectNode) h.deliverable(1).get("window")).put("to", "2014-05-31"),
            "D2.window is 2014-01-01 to 2014-04-30"),
        projection(
            "a period from before the extension",
            ChangingHistories::extended,
            h -> ((ObjectNode) h.page("c1").at("/content/period")).put("to", "2014-12-31"),
            "content.period.to is 2015-06-30"),
        projection(
            "a window that an extension moved",
            ChangingHistories::extended,
            h -> ((ObjectNode) h.deliverable(0).get("window")).put("to", "2015-06-30"),
            "D1.window is 2014-01-01 to 2014-05-31"),
        projection(
            "progress of what is withdrawn as if it went on",
            ChangingHistories::withdrawn,
            h -> h.progress("c1").put("state", "published"),
            "progress of c1: state is withdrawn"),
        projection(
            "a deliverable of what is withdrawn under way",
            ChangingHistories::withdrawn,
            h -> h.deliverable(3).put("status", "Missed"),
            "D4.withdrawn is true"),
        projection(
            "a page without the reason to withdraw",
            ChangingHistories::withdrawn,
            h -> h.page("c1").remove("withdrawalReason"),
            "withdrawalReason is w"),
        projection(
            "an outcome that nobody decided",
            ChangingHistories::closed,
            h -> h.progress("c1").put("outcome", "not-kept"),
            "progress of c1: outcome is kept"),
        projection(
            "a page that is not closed",
            ChangingHistories::closed,
            h -> h.page("c1").put("state", "published"),
            "page of c1: state is closed"),
        projection(
            "another computed outcome",
            ChangingHistories::closed,
            h -> h.page("c1").put("computedOutcome", "kept"),
            "computedOutcome is partly-kept"),
        projection(
            "a fact that is not shown",
            ChangingHistories::withFacts,
            h -> h.page("c1").set("notes", Histories.json("[]")),
            "note.n1 is t1"),
        projection(
            "the other fact chosen",
            ChangingHistories::withFacts,
            h -> ((ObjectNode) h.page("c1").at("/choices/0")).put("note", "n1"),
            "choice.0.note is n3"),
        projection(
            "a choice that another took the place of",
            ChangingHistories::withFacts,
            h ->
                h.page("c1")
                    .withArray("/choices")
                    .add(Histories.json("{\"note\":\"n2\",\"among\":[\"n1\"],\"reason\":\"r\"}")),
            "choice.1.note is null"),
        projection(
            "shown as before the correction",
            ChangingHistories::corrected,
            h -> h.milestones.get("m2").asObject().put("region", "EAP"),
            "milestone m2: region is SA"),
        projection(
            "counted where it was before the correction",
            ChangingHistories::corrected,
            h -> ((ObjectNode) h.deliverable(1).at("/regions/0")).put("counted", 2),
            "D2.region.EAP is 1"),
        projection(
            "verified, though it was corrected since",
            ChangingHistories::corrected,
            h -> h.deliverable(1).put("verified", 1),
            "D2.verified is 0"),
        projection(
            "in dispute, though it was answered",
            ChangingHistories::answered,
            h -> h.shown("m6", "disputed", "disputed"),
            "milestone m6: state is reported"),
        projection(
            "an answered one not counted",
            ChangingHistories::answered,
            h -> h.deliverable(2).put("counted", 1),
            "D3.counted is 2"),
        projection(
            "a merged one counted",
            ChangingHistories::merged,
            h -> h.deliverable(2).put("countedTrue", 1),
            "D3.countedTrue is 0"),
        projection(
            "a merged one not told apart",
            ChangingHistories::merged,
            h -> ((ObjectNode) h.deliverable(2).get("notCounted")).put("merged", 0),
            "D3.notCounted.merged is 1"),
        projection(
            "merged into another than was said",
            ChangingHistories::merged,
            h -> h.milestones.get("m7").asObject().put("mergedInto", "m9"),
            "milestone m7: mergedInto is m6"),
        projection(
            "merged, though it was separated",
            ChangingHistories::separated,
            h -> h.shown("m7", "merged", "merged"),
            "milestone m7: state is reported"),
        projection(
            "merged, though it was taken back since",
            ChangingHistories::mergedAndTakenBack,
            h -> h.shown("m7", "merged", "merged"),
            "milestone m7: state is retracted"),
        projection(
            "a draft as it was before it was edited",
            ChangingHistories::submittedTwice,
            h -> ((ObjectNode) h.page("c2").at("/content/title")).put("text", "T"),
            "content.title.text is U"),
        projection(
            "a draft with staff that is shown with its maker",
            ChangingHistories::submittedTwice,
            h -> h.page("c2").put("state", "changes-requested"),
            "page of c2: state is submitted"),
        projection(
            "an old name",
            ChangingHistories::organized,
            h -> h.page("o1").put("name", "One"),
            "page of o1: name is Two"),
        projection(
            "a member who is not shown",
            ChangingHistories::organized,
            h -> h.page("o1").set("members", Histories.json("[{\"id\":\"p1\"}]")),
            "page of o1: members is p1 p2"),
        projection(
            "a page that is not there",
            ChangingHistories::organized,
            h -> h.pages.remove("o1"),
            "page of o1: name is Two"),
        fault(
            "one of two like commands not there",
            ChangingHistories::submittedTwice,
            h -> h.events.removeIf(e -> e.id().equals("c2-4")),
            Findings::lost,
            "submit (s4) is one of 2 that were acknowledged, and 1 happened"),
        fault(
            "one of two like commands done twice",
            ChangingHistories::submittedTwice,
            h -> h.event("c2", 5, "commitment.submitted", "{\"commitmentId\":\"c2\"}"),
            Findings::doubled,
            "submit (s1) was done 3 times"),
        fault(
            "a field that was saved and did not become public",
            Histories::well,
            h ->
                h.acknowledged.add(
                    new Acknowledged(
                        "publish",
                        "k9",
                        "c1",
                        1,
                        List.of(
                            new Mark(
                                "org.kept.commitment.published.v1",
                                "/content/why/text",
                                "Saved")))),
            Findings::lost,
            "publish (k9) was acknowledged and left no"),
        fault(
            "one of many without its answer",
            Histories::well,
            h ->
                h.itemized.add(
                    new Itemized("verify", "k9", List.of("m1 verified", "m2"), List.of("m2"))),
            Findings::lost,
            "verify (k9) was answered with [m2] instead of [m1 verified, m2]"),
        fault(
            "what was refused happened",
            ChangingHistories::withdrawn,
            h ->
                h.event(
                    "m10",
                    0,
                    "milestone.reported",
                    "{\"commitmentId\":\"c9\",\"subject\":\"Institution-refused\"}"),
            Findings::doubled,
            "log (k8) was refused and happened all the same"),
        fault(
            "refused without a reason",
            Histories::well,
            h ->
                h.refused.add(
                    new Refused(
                        "amend", "k9", Set.of("commitment.not-published"), "c1", List.of())),
            Findings::lost,
            "amend (k9) was refused with commitment.not-published, for which c1 gave no reason"),
        fault(
            "refused for what is verified elsewhere",
            Histories::well,
            h ->
                h.refused.add(
                    new Refused(
                        "amend",
                        "k9",
                        Set.of("commitment.target-verified"),
                        "c2",
                        List.of(new Mark("org.kept.commitment.amended.v1", "/reason", "k9")))),
            Findings::lost,
            "for which c2 gave no reason"));
  }

  private static Arguments projection(
      String name, Supplier<Histories> change, Consumer<Histories> fault, String said) {
    return fault(name, change, fault, Findings::projectionDifferences, said);
  }

  private static Arguments fault(
      String name,
      Supplier<Histories> change,
      Consumer<Histories> fault,
      Function<Findings, List<String>> kind,
      String said) {
    return argumentSet(name, change, fault, kind, said);
  }
}
