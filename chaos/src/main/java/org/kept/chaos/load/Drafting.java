package org.kept.chaos.load;

import static org.kept.chaos.load.Story.id;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Commitments on their way to the public: each answer puts the next step into somebody's hands. */
final class Drafting {

  /** Commitments under way at a time, so that kills find drafts in every state. */
  private static final int DRAFTS = 3;

  private final Hands hands;
  private final Wording wording;
  private final Promises promises;
  private final List<String> campaigns = new CopyOnWriteArrayList<>();
  private final List<String> organizations = new CopyOnWriteArrayList<>();
  private final AtomicInteger wanted = new AtomicInteger();

  Drafting(Hands hands, Wording wording, Promises promises) {
    this.hands = hands;
    this.wording = wording;
    this.promises = promises;
  }

  /** Some more than before. */
  void newRound() {
    wanted.set(DRAFTS);
  }

  /** The next step of one; empty where nothing is possible right now. */
  Optional<Order> next() {
    Optional<Order> step = hands.next();
    if (step.isPresent() || wanted.getAndDecrement() <= 0) {
      return step;
    }
    return Optional.of(begin());
  }

  /** Another name for an organization that is there; empty if none is. */
  Optional<Order> renaming() {
    if (organizations.isEmpty()) {
      return Optional.empty();
    }
    int n = hands.number();
    return Optional.of(
        OrganizationOrders.name(
            organizations.get(n % organizations.size()),
            "Organization as renamed for the %dth time".formatted(n),
            hands.key("rename")));
  }

  private Order begin() {
    int n = hands.number();
    if (campaigns.isEmpty() || n % 3 == 0) {
      return OrganizationOrders.campaign("Campaign " + n, hands.key("campaign"), wording.campaign())
          .then(
              answer -> {
                campaigns.add(id(answer));
                hands.take(() -> organization(id(answer)));
                hands.take(this::circle);
              });
    }
    return organization(campaigns.getLast());
  }

  /** An organization that states nothing, so that staff may become a member of it. */
  private Order circle() {
    return OrganizationOrders.organization("Circle " + hands.number(), hands.key("circle"))
        .then(
            answer -> {
              organizations.add(id(answer));
              hands.take(() -> invitation(id(answer)));
            });
  }

  private Order invitation(String circle) {
    return OrganizationOrders.invitation(circle, hands.key("invitation"))
        .then(
            answer -> {
              String token = answer.get("token").asString();
              hands.take(
                  () ->
                      OrganizationOrders.acceptance(
                          circle, id(answer), token, hands.key("acceptance")));
            });
  }

  private Order organization(String campaign) {
    return OrganizationOrders.organization(
            "Organization " + hands.number(), hands.key("organization"))
        .then(answer -> hands.take(() -> approval(campaign, id(answer))));
  }

  private Order approval(String campaign, String organization) {
    return OrganizationOrders.approval(organization, hands.key("approval"))
        .then(
            answer -> {
              organizations.add(organization);
              hands.take(() -> draft(campaign, organization));
            });
  }

  private Order draft(String campaign, String maker) {
    return DraftOrders.draft(
            campaign,
            maker,
            "Commitment %d as first drafted".formatted(hands.number()),
            hands.key("draft"))
        .then(answer -> hands.take(() -> edit(id(answer), 2)));
  }

  private Order edit(String commitment, int times) {
    int n = hands.number();
    String why = "It was edited for the %dth time".formatted(n);
    List<String> stages = Wording.stages(n);
    return DraftOrders.edit(
            commitment,
            why,
            wording.content("Commitment of the edition " + n, why, stages),
            hands.key("edit"))
        .then(
            answer ->
                hands.take(
                    () ->
                        times > 1
                            ? edit(commitment, times - 1)
                            : opening(new Draft(commitment, stages, Map.of()), "why", "what")));
  }

  /**
   * @param saved what was saved field by field, by pointer into its content
   */
  private record Draft(String id, List<String> stages, Map<String, String> saved) {

    Draft with(String field, String text) {
      Map<String, String> more = new LinkedHashMap<>(saved);
      more.put(field + "/text", text);
      return new Draft(id, stages, more);
    }
  }

  private Order opening(Draft draft, String... fields) {
    return DraftOrders.opening(draft.id(), hands.key("opening"))
        .then(
            answer ->
                hands.take(() -> save(draft, answer.get("revision").asLong(), List.of(fields))));
  }

  private Order save(Draft draft, long basedOn, List<String> fields) {
    String field = fields.getFirst();
    String key = hands.key("save");
    String text = "Said field by field as " + key;
    List<String> rest = fields.subList(1, fields.size());
    Draft saved = draft.with(field, text);
    return DraftOrders.save(draft.id(), basedOn, field, text, key)
        .then(
            answer ->
                hands.take(
                    () ->
                        rest.isEmpty()
                            ? submission(saved)
                            : save(saved, answer.get("revision").asLong(), rest)));
  }

  private Order submission(Draft draft) {
    return DraftOrders.submission(draft.id(), hands.key("submission"))
        .then(answer -> hands.take(() -> review(draft)));
  }

  /** Every second one goes back once. */
  private Order review(Draft draft) {
    boolean wasBack = draft.saved().containsKey("title/text");
    if (!wasBack && hands.number() % 2 == 0) {
      return DraftOrders.changes(draft.id(), hands.key("changes"))
          .then(answer -> hands.take(() -> opening(draft, "title")));
    }
    return DraftOrders.publication(draft.id(), draft.saved(), hands.key("publication"))
        .then(answer -> promises.begin(draft.id(), answer.get("version").asLong(), draft.stages()));
  }
}
