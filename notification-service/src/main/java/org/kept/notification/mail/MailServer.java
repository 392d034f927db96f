package org.kept.notification.mail;

import java.util.Optional;
import org.kept.notification.model.Delivery;

/** Takes mail for delivery. */
public interface MailServer {

  /** A line to it; empty if there is none now, in which case nothing was sent. */
  Optional<Line> call();

  /** An open line, for one mail after the other. */
  interface Line extends AutoCloseable {

    /** Hands over one mail; whatever happens is told by the answer. */
    Delivery hand(Mail mail);

    /** Never fails: what was handed over stays so. */
    @Override
    void close();
  }
}
