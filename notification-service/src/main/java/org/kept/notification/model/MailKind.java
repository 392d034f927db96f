package org.kept.notification.model;

import java.util.Locale;

/** Why a mail is sent. */
public enum MailKind {
  /** The follower's rhythm came round; the period is the local day. */
  DIGEST,
  /** Staff asked for a digest now; the period is the key of their request. */
  ON_DEMAND,
  /** Somebody asked to follow; the period is the follow and the moment of asking. */
  CONFIRMATION;

  /** As it stands in documents and answers: {@code on-demand}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static MailKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
