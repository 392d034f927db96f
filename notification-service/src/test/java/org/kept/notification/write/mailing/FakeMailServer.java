package org.kept.notification.write.mailing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kept.notification.mail.Mail;
import org.kept.notification.mail.MailServer;
import org.kept.notification.model.Delivery;

/** Takes mail and remembers it, or does what a test has prepared for the next one. */
final class FakeMailServer implements MailServer {

  /** What it does with one mail. */
  enum Turn {
    TAKE,
    AWAY,
    DIE_BEFORE,
    DIE_AFTER
  }

  private final Deque<Object> turns = new ArrayDeque<>();
  private final List<Mail> taken = new CopyOnWriteArrayList<>();

  void next(Turn turn) {
    turns.add(turn);
  }

  void next(Delivery answer) {
    turns.add(answer);
  }

  List<Mail> taken() {
    return taken;
  }

  @Override
  public synchronized Optional<Line> call() {
    Object turn = turns.isEmpty() ? Turn.TAKE : turns.poll();
    return turn == Turn.AWAY ? Optional.empty() : Optional.of(new FakeLine(turn));
  }

  private final class FakeLine implements Line {

    private final Object turn;

    FakeLine(Object turn) {
      this.turn = turn;
    }

    @Override
    public Delivery hand(Mail mail) {
      if (turn instanceof Delivery answer) {
        return answer;
      }
      if (turn == Turn.DIE_BEFORE) {
        throw new Died();
      }
      taken.add(mail);
      if (turn == Turn.DIE_AFTER) {
        throw new Died();
      }
      return new Delivery.Taken();
    }

    @Override
    public void close() {}
  }
}
