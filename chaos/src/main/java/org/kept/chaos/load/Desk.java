package org.kept.chaos.load;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.child.KeptChild;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Refused;
import org.kept.chaos.history.Unfulfilled;

/** Brings orders to one running Kept until it is over, and notes what comes of them. */
final class Desk {

  private static final int PAUSE_MILLIS = 100;
  private static final int NOT_YET = 404;
  private static final int BUSY = 409;
  private static final int TOO_MANY = 429;

  private final KeptApi api;
  private final KeptChild kept;
  private final Answered answered;
  private final CountDownLatch over;

  Desk(KeptApi api, KeptChild kept, Answered answered, CountDownLatch over) {
    this.api = api;
    this.kept = kept;
    this.answered = answered;
    this.over = over;
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Waits; true if it is over meanwhile. */
  boolean pause(long millis) throws InterruptedException {
    return over.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Asks until there is an answer; what has none when it is over stays open for the next start. */
  void bring(Order order) throws InterruptedException {
    while (!isOver()) {
      try {
        KeptApi.Answer answer =
            api.send(
                order.method(),
                address(order),
                order.client(),
                order.key(),
                order.contentType(),
                order.body());
        if (answer.isSuccess()) {
          take(order, answer);
          return;
        }
        if (order.refusals().containsAll(answer.reasons())) {
          answered.refused.add(
              new Refused(
                  order.what(), order.key(), answer.reasons(), order.about(), order.marks()));
          return;
        }
        if (!isForLater(answer)) {
          answered.unfulfilled.add(new Unfulfilled(order.what(), order.key(), answer.code()));
          return;
        }
      } catch (IOException cutOff) {
        // Whether it was done is not known: the same key tells.
      }
      pause(PAUSE_MILLIS);
    }
    answered.open.add(order);
  }

  private void take(Order order, KeptApi.Answer answer) {
    boolean names = answer.body().has("id") && answer.body().has("version");
    answered.acknowledged.add(
        new Acknowledged(
            order.what(),
            order.key(),
            names ? stream(order, answer) : null,
            names ? answer.body().get("version").asLong() : -1,
            order.marks()));
    order.then().accept(answer.body());
  }

  private static String stream(Order order, KeptApi.Answer answer) {
    String stream = order.stream();
    return stream == null ? answer.body().get("id").asString() : stream;
  }

  /** What another service has not heard of yet, a conflict and a full house pass. */
  private static boolean isForLater(KeptApi.Answer answer) {
    return answer.status() == NOT_YET
        || answer.status() == BUSY
        || answer.status() == TOO_MANY
        || answer.status() / 100 == 5;
  }

  private String address(Order order) {
    return switch (order.service()) {
          case COMMITMENT -> kept.commitment();
          case PROGRESS -> kept.progress();
          case NOTIFICATION -> kept.notification();
        }
        + order.path();
  }
}
