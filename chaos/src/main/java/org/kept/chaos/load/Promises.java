package org.kept.chaos.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Public commitments: amended, extended, translated, noted beside, and in the end over. */
final class Promises {

  /** Notes beside one commitment; Kept takes a hundred. */
  private static final int NOTES = 90;

  /** Choices between them; Kept takes fifty. */
  private static final int CHOICES = 40;

  /** Months that one can be extended by, within what a commitment may last. */
  private static final int EXTENSIONS = 11;

  /** Open at a time; when there are more, the oldest is over. */
  private static final int OPEN = 2;

  private static final List<String> OUTCOMES = List.of("kept", "partly-kept", "not-kept");

  private final Hands hands;
  private final Wording wording;
  private final Milestones milestones;
  private final AtomicInteger ended = new AtomicInteger();
  private final List<Promise> open = new CopyOnWriteArrayList<>();

  Promises(Hands hands, Wording wording, Milestones milestones) {
    this.hands = hands;
    this.wording = wording;
    this.milestones = milestones;
  }

  /**
   * A public commitment.
   *
   * @param facts ids of the notes beside it
   */
  record Promise(
      String id,
      long version,
      List<String> stages,
      List<String> facts,
      AtomicInteger notes,
      AtomicInteger choices,
      AtomicInteger extensions) {}

  void begin(String id, long version, List<String> stages) {
    open.add(
        new Promise(
            id,
            version,
            stages,
            new CopyOnWriteArrayList<>(),
            new AtomicInteger(),
            new AtomicInteger(),
            new AtomicInteger()));
    stages.forEach(stage -> milestones.expect(id, stage));
    synchronized (open) {
      if (open.size() > OPEN) {
        Promise oldest = open.removeFirst();
        hands.take(() -> end(oldest));
      }
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  Promise any(RandomGenerator random) {
    List<Promise> all = List.copyOf(open);
    return all.get(random.nextInt(all.size()));
  }

  Optional<Order> note(Promise promise, RandomGenerator random) {
    if (promise.notes().getAndIncrement() >= NOTES) {
      return Optional.empty();
    }
    return Optional.of(
        PromiseOrders.note(promise.id(), wording.date(random), hands.key("note"))
            .then(answer -> promise.facts().add(answer.get("noteId").asString())));
  }

  Optional<Order> choice(Promise promise) {
    List<String> facts = List.copyOf(promise.facts());
    if (facts.size() < 2 || promise.choices().getAndIncrement() >= CHOICES) {
      return Optional.empty();
    }
    return Optional.of(
        PromiseOrders.choice(
            promise.id(), facts.getLast(), facts.get(facts.size() - 2), hands.key("choice")));
  }

  Optional<Order> translation(Promise promise, RandomGenerator random) {
    return Optional.of(
        PromiseOrders.translation(
            promise.id(),
            random.nextBoolean() ? "title" : "deliverables[D2].title",
            random.nextBoolean() ? "fr" : "es",
            hands.key("translation")));
  }

  /** Targets and windows up and down, stages more and fewer: everything is counted anew. */
  Optional<Order> amendment(Promise promise, RandomGenerator random) {
    String title = "Commitment as amended for the %dth time".formatted(hands.number());
    return Optional.of(
        PromiseOrders.amendment(
            promise.id(),
            wording.amended(title, promise.stages(), random),
            hands.key("amendment")));
  }

  Optional<Order> extension(Promise promise) {
    int months = promise.extensions().incrementAndGet();
    return months > EXTENSIONS
        ? Optional.empty()
        : Optional.of(
            PromiseOrders.extension(
                promise.id(), wording.extended(months), hands.key("extension")));
  }

  private Order end(Promise promise) {
    int n = ended.getAndIncrement();
    return n % 2 == 1
        ? PromiseOrders.withdrawal(promise.id(), hands.key("withdrawal"))
        : PromiseOrders.closure(
            promise.id(), OUTCOMES.get(n / 2 % OUTCOMES.size()), hands.key("closure"));
  }
}
