package org.kept.progress;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.StreamStates;
import org.kept.progress.Running.Answer;
import org.kept.progress.config.MilestoneEventTypes;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.model.Milestone;
import tools.jackson.databind.JsonNode;

/** What becomes of a milestone after it was told, from outside. */
class RevisingMilestonesIT {

  private static Running kept;
  private static String commitment = "";

  @BeforeAll
  static void start() {
    kept = new Running();
    Sptf.makerAndCampaign(kept);
    commitment = UUID.randomUUID().toString();
    Sptf.commitment(kept, commitment, "revising");
    kept.await("/commitments/revising/progress", answer -> answer.status() == 200);
  }

  @AfterAll
  static void stop() {
    kept.close();
  }

  private static String told(String subject, String more) {
    Answer answer =
        kept.post(
            "/commitments/revising/milestones",
            Running.MEMBER,
            """
            {"deliverable":"D2","subject":"%s","occurred":{"date":"2014-05-10"}%s}"""
                .formatted(subject, more));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  private static Answer done(String id, String act, String token, String body) {
    Answer answer = kept.post("/milestones/" + id + "/" + act, token, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer;
  }

  private static JsonNode d2(String milestone, String version) {
    JsonNode deliverables =
        kept.get(
                "/commitments/revising/progress?milestone=%s&atLeast=%s"
                    .formatted(milestone, version))
            .body()
            .get("deliverables");
    for (JsonNode deliverable : deliverables) {
      if (deliverable.get("key").asString().equals("D2")) {
        return deliverable;
      }
    }
    throw new AssertionError("no D2 in " + deliverables);
  }

  private static int counted(JsonNode deliverable, String region) {
    for (JsonNode each : deliverable.get("regions")) {
      if (each.get("code").asString().equals(region)) {
        return each.get("counted").asInt();
      }
    }
    throw new AssertionError("no " + region + " in " + deliverable);
  }

  @Test
  void aCorrectionMovesTheCountAndHasToBeVerifiedAgain() {
    String id = told("Corrected MFI", ",\"country\":\"EG\"");
    Answer verified = done(id, "verification", Running.STAFF, "{}");
    JsonNode before = d2(id, verified.text("version"));

    Answer corrected =
        done(
            id,
            "correction",
            Running.MEMBER,
            "{\"country\":\"IN\",\"reason\":\"it is the branch in India\"}");
    JsonNode after = d2(id, corrected.text("version"));
    assertThat(counted(before, "MENA")).isEqualTo(counted(after, "MENA") + 1);
    assertThat(counted(after, "SA")).isEqualTo(counted(before, "SA") + 1);
    assertThat(before.get("verified").asInt()).isEqualTo(after.get("verified").asInt() + 1);

    Answer shown = kept.get("/milestones/" + id + "?atLeast=" + corrected.text("version"));
    assertThat(shown.text("state")).isEqualTo("reported");
    assertThat(shown.text("region")).isEqualTo("SA");
    assertThat(shown.body().get("history")).hasSize(3);
    assertThat(shown.body().get("history").get(0).get("said").get("region").asString())
        .isEqualTo("MENA");
    assertThat(shown.body().get("history").get(2).get("said").get("reason").asString())
        .isEqualTo("it is the branch in India");
  }

  @Test
  void whatIsWrongInACorrectionIsToldWithItsFieldInTheReadersLanguage() {
    String id = told("Wrongly corrected MFI", ",\"country\":\"EG\"");
    Answer refused =
        kept.post(
            "/milestones/" + id + "/correction",
            Running.MEMBER,
            "{\"occurred\":{\"date\":\"2014-02-30\"},\"reason\":\"misread\"}",
            "Accept-Language",
            "es");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("code")).isEqualTo("milestone.date-impossible");
    assertThat(refused.text("field")).isEqualTo("occurred.date");
    assertThat(refused.text("detail")).contains("2014-02-30", "fecha");
  }

  @Test
  void evidenceIsAddedOnceWithoutTellingAgain() {
    String id = told("Shown MFI", ",\"country\":\"EG\"");
    String body = "{\"evidence\":[{\"url\":\"https://example.org/shown\"}],\"note\":\"seen\"}";
    assertThat(done(id, "evidence", Running.MEMBER, body).text("version")).isEqualTo("1");
    assertThat(done(id, "evidence", Running.STAFF, body).text("version")).isEqualTo("1");
    Answer shown = kept.get("/milestones/" + id + "?atLeast=1");
    assertThat(shown.body().get("evidence")).hasSize(1);
    assertThat(shown.text("note")).isEqualTo("seen");
    Answer empty = kept.post("/milestones/" + id + "/evidence", Running.MEMBER, "{}");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text("code")).isEqualTo("milestone.evidence-missing");
  }

  @Test
  void aMilestoneSaysWhetherItIsLateOutOfWindowOrMadeUp() {
    Answer late = shown(told("Late MFI", ",\"country\":\"KH\",\"illustrative\":true"));
    assertThat(late.text("late")).isEqualTo("true");
    assertThat(late.text("illustrative")).isEqualTo("true");
    assertThat(late.text("counted")).isEqualTo("true");

    Answer before = shown(toldOf("Year before", "2013-Q4", "year"));
    assertThat(before.body().get("occurred").get("date").asString()).isEqualTo("2013");
    assertThat(before.text("why")).isEqualTo("out-of-window");
    Answer year = shown(toldOf("Year that reaches in", "2014", "year"));
    assertThat(year.text("counted")).isEqualTo("true");
    assertThat(year.text("illustrative")).isEqualTo("false");
    Answer after = shown(toldOf("After the window", "2015-01-01", "day"));
    assertThat(after.text("counted")).isEqualTo("false");
    assertThat(after.text("why")).isEqualTo("out-of-window");
    assertThat(after.text("late")).isEqualTo("false");
  }

  private static Answer shown(String id) {
    return kept.get("/milestones/" + id + "?atLeast=0");
  }

  private static String toldOf(String subject, String date, String precision) {
    Answer answer =
        kept.post(
            "/commitments/revising/milestones",
            Running.MEMBER,
            """
            {"deliverable":"D2","subject":"%s","country":"KH",
             "occurred":{"date":"%s","precision":"%s"}}"""
                .formatted(subject, date, precision));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  @Test
  void whatIsToldOfACommitmentNotSeenHereYetIsRefusedAndTakenWhenItIsSentAgain() {
    String unseen = UUID.randomUUID().toString();
    String path = "/commitments/" + unseen + "/milestones";
    String body =
        """
        {"deliverable":"D2","subject":"Early MFI","country":"KH","occurred":{"date":"2014-05"}}""";
    Answer early = kept.post(path, Running.MEMBER, body, "Idempotency-Key", "early");
    assertThat(early.status()).isEqualTo(404);
    assertThat(early.text("code")).isEqualTo("milestone.commitment-unknown");
    assertThat(early.text("detail")).contains(unseen, "try again in a moment");

    Sptf.commitment(kept, unseen, "seen-later");
    kept.await("/commitments/seen-later/progress", answer -> answer.status() == 200);
    Answer again = kept.post(path, Running.MEMBER, body, "Idempotency-Key", "early");
    assertThat(again.status()).as("%s", again.body()).isEqualTo(201);
  }

  @Test
  void twoNamesCountOnceWhileTheyAreMerged() {
    String one = told("Merged MFI", ",\"country\":\"KH\"");
    String other = told("MERGED microfinance", ",\"country\":\"KH\"");
    done(other, "verification", Running.STAFF, "{}");
    JsonNode before = d2(other, "1");
    String into = "{\"into\":\"" + one + "\",\"reason\":\"renamed in 2013\"}";
    done(other, "merger", Running.MEMBER, into);

    JsonNode merged = d2(other, "2");
    assertThat(counted(merged, "EAP")).isEqualTo(counted(before, "EAP") - 1);
    assertThat(merged.get("verified").asInt()).isEqualTo(before.get("verified").asInt() - 1);
    Answer shown = kept.get("/milestones/" + other + "?atLeast=2");
    assertThat(shown.text("why")).isEqualTo("merged");
    assertThat(shown.text("mergedInto")).isEqualTo(one);
    assertThat(shown.text("reason")).isEqualTo("renamed in 2013");
    JsonNode standsFor = kept.get("/milestones/" + one).body().get("standsFor");
    assertThat(standsFor).hasSize(1);
    assertThat(standsFor.get(0).get("id").asString()).isEqualTo(other);
    assertThat(standsFor.get(0).get("subject").asString()).isEqualTo("MERGED microfinance");
    Answer logged =
        kept.post(
            "/commitments/revising/milestones",
            Running.MEMBER,
            """
            {"deliverable":"D2","subject":"merged MICROFINANCE","country":"KH",
             "occurred":{"date":"2014-05-10"}}""");
    assertThat(logged.text("notCountedBecause")).isEqualTo("merged");
    Answer back =
        kept.post("/milestones/" + one + "/merger", Running.MEMBER, into.replace(one, other));
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.text("code")).isEqualTo("milestone.not-to-stand");

    done(other, "separation", Running.MEMBER, "{\"reason\":\"two after all\"}");
    JsonNode after = d2(other, "3");
    assertThat(counted(after, "EAP")).isEqualTo(counted(before, "EAP"));
    assertThat(after.get("verified")).isEqualTo(before.get("verified"));
    assertThat(kept.get("/milestones/" + one).body().get("standsFor")).isEmpty();
    assertThat(kept.get("/commitments/revising/reconciliation", Running.STAFF).text("agrees"))
        .isEqualTo("true");
  }

  @Test
  void aHundredMergedNamesAreToldOfOne() {
    String one = told("Popular MFI", ",\"country\":\"KH\"");
    String last = "";
    for (int i = 0; i <= 100; i++) {
      last = told("Popular MFI under name " + i, ",\"country\":\"KH\"");
      done(last, "merger", Running.MEMBER, "{\"into\":\"" + one + "\",\"reason\":\"same\"}");
    }
    kept.get("/milestones/" + last + "?atLeast=1");
    assertThat(kept.get("/milestones/" + one).body().get("standsFor")).hasSize(100);
  }

  @Test
  void twoThatAreMergedIntoEachOtherAtOnceNeverBothStay() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 40; round++) {
        String one = told("Left " + round, ",\"country\":\"KH\"");
        String other = told("Right " + round, ",\"country\":\"KH\"");
        Future<Answer> there = two.submit(() -> merged(one, other));
        Future<Answer> back = two.submit(() -> merged(other, one));
        int granted = there.get().status() == 200 ? 1 : 0;
        granted += back.get().status() == 200 ? 1 : 0;
        assertThat(granted).isLessThanOrEqualTo(1);
        boolean oneMerged = state(one) instanceof Milestone.Merged;
        boolean otherMerged = state(other) instanceof Milestone.Merged;
        assertThat(oneMerged && otherMerged).as("round %d", round).isFalse();
        assertThat(oneMerged).isEqualTo(there.get().status() == 200);
        assertThat(otherMerged).isEqualTo(back.get().status() == 200);
      }
    }
  }

  private static Answer merged(String id, String into) {
    return kept.post(
        "/milestones/" + id + "/merger",
        Running.MEMBER,
        "{\"into\":\"" + into + "\",\"reason\":\"same\"}");
  }

  private static Milestone state(String id) {
    return states().load(id).state();
  }

  private static StreamStates<Milestone, MilestoneEvent> states() {
    return new StreamStates<>(
        kept.store(),
        MilestoneEventTypes.all(),
        MilestoneEvent.class,
        Milestone.UNREPORTED,
        Milestone::evolve);
  }

  @Test
  void aRequestThatDiedInACircleTakesItsMergeBackWhenItIsSentAgain() {
    String one = told("Circle left", ",\"country\":\"KH\"");
    String other = told("Circle right", ",\"country\":\"KH\"");
    happened(one, 198);
    String body = "{\"into\":\"" + other + "\",\"reason\":\"same\"}";
    String path = "/milestones/" + one + "/merger";
    assertThat(kept.post(path, Running.MEMBER, body, "Idempotency-Key", "circle").status())
        .isEqualTo(200);
    // What another instance had decided a moment before, and what this one died before seeing.
    stored(other, new MilestoneMerged(other, commitment, "D2", one, "same"));

    Answer again = kept.post(path, Running.MEMBER, body, "Idempotency-Key", "circle");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("milestone.not-to-stand");
    assertThat(state(one)).isInstanceOf(Milestone.Verified.class);
    assertThat(state(other)).isInstanceOf(Milestone.Merged.class);
    assertThat(kept.post(path, Running.MEMBER, body, "Idempotency-Key", "circle").status())
        .isEqualTo(409);
  }

  private static void stored(String id, MilestoneEvent... events) {
    CommandContext context =
        new CommandContext(
            "mia", "member", UUID.randomUUID().toString(), "", null, kept.clock.instant(), null);
    kept.store().append(states().commit(states().load(id), List.of(events), context));
  }

  @Test
  void aDoubtTakesTheCountAwayAndItsAnswerBringsItBack() {
    String id = told("Doubted MFI", ",\"country\":\"EG\"");
    int before = counted(d2(id, "0"), "MENA");
    done(id, "dispute", Running.STAFF, "{\"reason\":\"the link is dead\"}");
    assertThat(counted(d2(id, "1"), "MENA")).isEqualTo(before - 1);
    assertThat(kept.get("/milestones/" + id + "?atLeast=1").text("why")).isEqualTo("disputed");
    done(id, "answer", Running.MEMBER, "{\"answer\":\"it moved, see the new link\"}");
    assertThat(counted(d2(id, "2"), "MENA")).isEqualTo(before);
    Answer again =
        kept.post("/milestones/" + id + "/answer", Running.MEMBER, "{\"answer\":\"it moved\"}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("milestone.not-to-answer");
  }

  @Test
  void manyAreVerifiedAtOnceEachWithItsAnswer() {
    String good = told("Verified MFI", ",\"country\":\"EG\"");
    String doubted = told("Another doubted MFI", ",\"country\":\"EG\"");
    done(doubted, "dispute", Running.STAFF, "{\"reason\":\"the link is dead\"}");
    String body = "{\"ids\":[\"%s\",\"%s\",\"nothing\",\"%s\"]}".formatted(good, doubted, good);
    Answer answer =
        kept.post(
            "/milestones/verifications",
            Running.STAFF,
            body,
            "Idempotency-Key",
            "many-1",
            "Accept-Language",
            "fr");
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.text("verified")).isEqualTo("1");
    assertThat(answer.text("refused")).isEqualTo("2");
    JsonNode items = answer.body().get("items");
    assertThat(items).hasSize(3);
    assertThat(items.get(0).get("id").asString()).isEqualTo(good);
    assertThat(items.get(0).get("version").asInt()).isEqualTo(1);
    assertThat(items.get(0).has("code")).isFalse();
    assertThat(items.get(1).get("code").asString()).isEqualTo("milestone.not-to-verify");
    assertThat(items.get(1).get("reason").asString()).contains("ne peut pas être vérifié");
    assertThat(items.get(2).get("code").asString()).isEqualTo("milestone.unknown");

    done(doubted, "answer", Running.MEMBER, "{\"answer\":\"it moved\"}");
    Answer again =
        kept.post("/milestones/verifications", Running.STAFF, body, "Idempotency-Key", "many-1");
    assertThat(again.text("verified")).isEqualTo("2");
    assertThat(again.body().get("items").get(0).get("version").asInt()).isEqualTo(1);
    assertThat(kept.get("/milestones/" + doubted + "?atLeast=3").text("state"))
        .isEqualTo("verified");
  }

  @Test
  void atMostAHundredAreVerifiedAtOnce() {
    assertThat(verifications(100).status()).isEqualTo(200);
    assertThat(verifications(100).text("refused")).isEqualTo("100");
    for (int size : new int[] {0, 101}) {
      assertThat(verifications(size).status()).isEqualTo(422);
      assertThat(verifications(size).text("code")).isEqualTo("request.field-invalid");
      assertThat(verifications(size).body().get("errors").get(0).get("field").asString())
          .isEqualTo("ids");
    }
  }

  private static Answer verifications(int size) {
    String ids = IntStream.range(0, size).mapToObj(i -> "\"no-" + i + "\"").collect(joining(","));
    return kept.post("/milestones/verifications", Running.STAFF, "{\"ids\":[" + ids + "]}");
  }

  @Test
  void theHistoryOfAMilestoneEnds() {
    String id = told("Long-winded MFI", ",\"country\":\"EG\"");
    happened(id, 198);
    assertThat(corrected(id, Running.MEMBER, "last").status()).isEqualTo(200);
    Answer member = corrected(id, Running.MEMBER, "more");
    assertThat(member.status()).isEqualTo(409);
    assertThat(member.text("code")).isEqualTo("milestone.history-full");
    assertThat(member.text("detail")).contains("200");

    happened(id, 199);
    assertThat(corrected(id, Running.STAFF, "final").status()).isEqualTo(200);
    assertThat(corrected(id, Running.STAFF, "final").headers())
        .containsEntry("idempotent-replay", "true");
    assertThat(corrected(id, Running.STAFF, "more").text("detail")).contains("400");
  }

  /** So many more events, in one commit, as no request makes them. */
  private static void happened(String id, int times) {
    MilestoneEvent verified = new MilestoneVerified(id, commitment, "D2");
    stored(id, Collections.nCopies(times, verified).toArray(MilestoneEvent[]::new));
  }

  private static Answer corrected(String id, String token, String tag) {
    return kept.post(
        "/milestones/" + id + "/correction",
        token,
        "{\"tags\":[\"%s\"],\"reason\":\"once more\"}".formatted(tag),
        "Idempotency-Key",
        tag + token.hashCode());
  }
}
