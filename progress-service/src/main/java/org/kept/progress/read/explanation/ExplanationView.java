package org.kept.progress.read.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.read.counts.DeliverableView;

/**
 * Where a number comes from.
 *
 * @param region the one it is about; absent for the deliverable as a whole
 * @param figure the number as it is shown: {@code countedTrue} of the deliverable or {@code
 *     counted} of the region; absent for a region of what is not counted by region
 * @param deliverable its figures as progress shows them
 * @param position in the commitment's activity up to which this counts
 * @param items of this page, in the order they were first told
 * @param next asks for the page after this one; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
    String commitmentId,
    String slug,
    String position,
    @Nullable String region,
    @Nullable BigDecimal figure,
    DeliverableView deliverable,
    List<Explained> items,
    @Nullable String next) {}
