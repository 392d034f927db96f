package org.kept.servicekit.consume;

import java.time.Duration;

/** What the work on a batch may ask of the loop that polled it. */
interface Turn {

  /** False once the loop is closing: leave everything as it is, it will come again. */
  boolean goesOn();

  /** Waits without losing the membership in the group. */
  void pause(Duration time);

  /** Has this event and what follows in its partition come again a little later. */
  void postpone(Incoming event);
}
