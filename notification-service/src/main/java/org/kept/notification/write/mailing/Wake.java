package org.kept.notification.write.mailing;

/** Tells the queue of this instance that somebody has become due. */
@FunctionalInterface
public interface Wake {

  void now();
}
