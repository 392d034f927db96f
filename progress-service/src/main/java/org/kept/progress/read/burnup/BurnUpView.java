package org.kept.progress.read.burnup;

import java.util.List;

/**
 * How a deliverable's figure grew.
 *
 * @param position in the commitment's activity up to which this counts
 * @param monthsPerPoint 1, or more where there would be too many points
 * @param points oldest first; the last one has the figure that progress shows
 */
record BurnUpView(
    String commitmentId,
    String slug,
    String deliverable,
    String position,
    int monthsPerPoint,
    List<BurnUp.Point> points) {}
