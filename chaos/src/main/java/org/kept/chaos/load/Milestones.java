package org.kept.chaos.load;

import static org.kept.chaos.load.Story.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.kept.chaos.history.Itemized;
import tools.jackson.databind.JsonNode;

/**
 * Milestones, and everything that can become of one; each is in one hand at a time.
 *
 * <p>Longer than most classes, since the ways a milestone goes cross each other.
 */
final class Milestones {

  /** Verified at one request; one of them cannot be. */
  private static final int MANY = 3;

  private final Hands hands;
  private final Wording wording;
  private final Answered answered;

  /** Those that wait for another one of their deliverable, to be merged with. */
  private final Map<String, Told> alone = new ConcurrentHashMap<>();

  private final ConcurrentLinkedQueue<String> toVerify = new ConcurrentLinkedQueue<>();

  Milestones(Hands hands, Wording wording, Answered answered) {
    this.hands = hands;
    this.wording = wording;
    this.answered = answered;
  }

  /**
   * A milestone as it was told.
   *
   * @param said with deliverable, date and figures, as it was sent
   */
  private record Told(String id, String commitment, Map<String, Object> said) {

    String deliverable() {
      return commitment + said.get("deliverable");
    }

    boolean isStage() {
      return "D1".equals(said.get("deliverable"));
    }
  }

  /** A stage that will be done. */
  void expect(String commitment, String stage) {
    hands.take(() -> report(commitment, wording.stage(stage), "stage"));
  }

  Order report(String commitment, RandomGenerator random) {
    return report(commitment, wording.milestone("Institution-" + hands.number(), random), "log");
  }

  private Order report(String commitment, Map<String, Object> said, String what) {
    return MilestoneOrders.report(commitment, said, hands.key(what))
        .then(answer -> becomes(new Told(id(answer), commitment, said)));
  }

  /** In turn, so that all of it happens even in a short round. */
  private void becomes(Told told) {
    String id = told.id();
    switch (hands.number() % 16) {
      case 0, 1 -> hands.take(() -> verification(id));
      case 2 -> hands.take(() -> verification(id).then(answer -> takenBack(id)));
      case 3 -> hands.take(() -> dispute(id).then(answer -> takenBack(id)));
      case 4 -> hands.take(() -> dispute(id));
      case 5 -> takenBack(id);
      case 6 -> hands.take(() -> evidence(told));
      case 7 -> hands.take(() -> correction(told));
      case 8 ->
          hands.take(
              () ->
                  verification(id)
                      .then(
                          answer ->
                              hands.take(
                                  () ->
                                      correction(told)
                                          .then(again -> hands.take(() -> verification(id))))));
      case 9 -> hands.take(() -> dispute(id).then(answer -> hands.take(() -> answer(id))));
      case 10 ->
          hands.take(
              () ->
                  dispute(id)
                      .then(
                          answer ->
                              hands.take(
                                  () ->
                                      correction(told)
                                          .then(again -> hands.take(() -> answer(id))))));
      case 11, 12 -> paired(told);
      case 13, 14 -> many(id);
      default -> {
        // It stays as it was told.
      }
    }
  }

  private Order verification(String milestone) {
    return MilestoneOrders.verification(milestone, hands.key("verification"));
  }

  private Order dispute(String milestone) {
    return MilestoneOrders.dispute(milestone, hands.key("dispute"));
  }

  private Order answer(String milestone) {
    return MilestoneOrders.answer(milestone, hands.key("answer"));
  }

  private Order evidence(Told told) {
    return MilestoneOrders.evidence(told.commitment(), told.said(), hands.key("evidence"));
  }

  private Order correction(Told told) {
    return MilestoneOrders.correction(
        told.id(), wording.correction(told.said()), hands.key("correction"));
  }

  private void takenBack(String milestone) {
    hands.take(() -> MilestoneOrders.retraction(milestone, hands.key("retraction")));
  }

  // Two that turn out to be one.

  private void paired(Told told) {
    if (told.isStage()) {
      return;
    }
    Told other = alone.remove(told.deliverable());
    if (other == null) {
      // Should another one have come in between, this one stays alone for good.
      alone.putIfAbsent(told.deliverable(), told);
      return;
    }
    hands.take(
        () ->
            MilestoneOrders.merger(told.id(), other.id(), hands.key("merger"))
                .then(answer -> merged(told, other)));
  }

  private void merged(Told told, Told into) {
    switch (hands.number() % 4) {
      case 0, 1 -> hands.take(() -> MilestoneOrders.separation(told.id(), hands.key("separation")));
      case 2 ->
          hands.take(
              () ->
                  correction(told)
                      .then(
                          answer ->
                              hands.take(
                                  () ->
                                      MilestoneOrders.separation(
                                          told.id(), hands.key("separation")))));
      default -> takenBack(hands.number() % 2 == 0 ? told.id() : into.id());
    }
  }

  // Many at one request.

  private void many(String milestone) {
    if (toVerify.size() < MANY) {
      toVerify.add(milestone);
      return;
    }
    List<String> standing = new ArrayList<>();
    while (standing.size() < MANY) {
      String one = toVerify.poll();
      if (one == null) {
        toVerify.addAll(standing); // Somebody else was quicker.
        toVerify.add(milestone);
        return;
      }
      standing.add(one);
    }
    hands.take(
        () -> dispute(milestone).then(answer -> hands.take(() -> many(standing, milestone))));
  }

  private Order many(List<String> standing, String disputed) {
    List<String> ids = new ArrayList<>(standing);
    ids.add(1, disputed);
    String key = hands.key("verifications");
    Order order = MilestoneOrders.verifications(ids, standing, key);
    return order.then(answer -> each(order, ids, disputed, answer));
  }

  /** Every one has its answer, in the order of the request. */
  private void each(Order order, List<String> ids, String disputed, JsonNode answer) {
    List<String> expected =
        ids.stream()
            .map(id -> id + (id.equals(disputed) ? " milestone.not-to-verify" : " verified"))
            .toList();
    List<String> said = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      said.add(
          item.path("id").asString("")
              + " "
              + (item.path("verified").asBoolean(false)
                  ? "verified"
                  : item.path("code").asString("")));
    }
    answered.itemized.add(new Itemized(order.what(), order.key(), expected, said));
  }

  // Many at once.

  Optional<Order> table(String commitment, RandomGenerator random) {
    List<String> subjects = new ArrayList<>();
    StringBuilder csv = new StringBuilder("subject,region,occurred,evidence_url\n");
    int rows = random.nextInt(5, 60);
    for (int row = 0; row < rows; row++) {
      String subject = "Institution-" + hands.number();
      subjects.add(subject);
      csv.append("%s,%s,%s,%n".formatted(subject, Wording.region(random), wording.date(random)));
    }
    csv.append("%s,EAP,2014,https://example.org/again%n".formatted(subjects.getFirst()));
    csv.append("Nowhere,ZZZ,2014,%n");
    return Optional.of(
        MilestoneOrders.table(commitment, "D2", csv.toString(), subjects, hands.key("table")));
  }
}
