package org.kept.contracts;

import java.util.List;

/** The topics, and how they are made. */
public final class Topics {

  /** Campaigns, organizations and commitments; keyed by their id. */
  public static final String COMMITMENTS = "kept.commitments";

  /** Milestones; keyed by commitment id, so that one partition holds all that counts toward one. */
  public static final String MILESTONES = "kept.milestones";

  /**
   * Which streams a consumer misses events of; keyed by stream. It carries no events, is kept for a
   * day and is among Kept's own services.
   */
  public static final String GAPS = "kept.gaps";

  /** Every topic that carries events. */
  public static final List<String> ALL = List.of(COMMITMENTS, MILESTONES);

  /** Partitions of each event topic; a change would move keys, so it never changes. */
  public static final int PARTITIONS = 12;

  private Topics() {}

  /** Where a consumer puts what it could not read, with the reason in headers. */
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }
}
