package org.kept.notification.write.mailing;

/** Thrown where the process is to die: nobody catches it, so nothing after it happens. */
final class Died extends Error {

  private static final long serialVersionUID = 1L;

  Died() {
    super("the process died here", null, false, false);
  }
}
