package org.kept.chaos.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kept.chaos.child.KeptApi;
import org.kept.chaos.child.KeptChild;
import org.kept.chaos.child.MailFolder;

/** Several clients at once that ask for everything Kept can do, until it is killed under them. */
public final class Load implements AutoCloseable {

  private static final int CLIENTS = 6;

  /** Most that a client waits between two requests. */
  private static final int THINKING_MILLIS = 40;

  /** A client that the kill finds in the middle of a request is done well within that. */
  private static final Duration LAST_ANSWER = Duration.ofSeconds(30);

  private final Answered answered = new Answered();
  private final Story story;
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  public Load(MailFolder mails) {
    this.story = new Story(mails, answered);
  }

  public Answered answered() {
    return answered;
  }

  /** What a load still running is stopped by. */
  public interface Running {
    /** Returns when every client has put down its last request. */
    void stop() throws InterruptedException;
  }

  /** Begins a round of work on a Kept that is ready. */
  public Running begin(KeptApi api, KeptChild kept, SplittableRandom random) {
    story.newRound();
    CountDownLatch over = new CountDownLatch(1);
    Desk desk = new Desk(api, kept, answered, over);
    List<Future<?>> working = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      SplittableRandom own = random.split();
      working.add(
          clients.submit(
              () -> {
                work(desk, own);
                return null;
              }));
    }
    return () -> {
      over.countDown();
      await(working);
    };
  }

  /** Asks again for everything whose answer was cut off, each with its old key. */
  public void repeat(KeptApi api, KeptChild kept, Duration longest) throws InterruptedException {
    List<Order> orders = new ArrayList<>();
    for (Order order = answered.open.poll(); order != null; order = answered.open.poll()) {
      orders.add(order);
    }
    CountDownLatch over = new CountDownLatch(1);
    Desk desk = new Desk(api, kept, answered, over);
    List<Future<?>> working = new ArrayList<>();
    for (Order order : orders) {
      working.add(
          clients.submit(
              () -> {
                desk.bring(order);
                return null;
              }));
    }
    long end = System.nanoTime() + longest.toNanos();
    for (Future<?> order : working) {
      try {
        order.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        break;
      } catch (ExecutionException e) {
        throw new IllegalStateException("A client failed", e.getCause());
      }
    }
    over.countDown();
    await(working);
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }

  private void work(Desk desk, SplittableRandom random) throws InterruptedException {
    while (!desk.isOver()) {
      Optional<Order> order = story.next(random);
      if (order.isPresent()) {
        desk.bring(order.get());
      }
      desk.pause(random.nextInt(THINKING_MILLIS));
    }
  }

  private static void await(List<Future<?>> working) throws InterruptedException {
    for (Future<?> client : working) {
      try {
        client.get(LAST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException e) {
        throw new IllegalStateException("A client does not end", e);
      }
    }
  }
}
