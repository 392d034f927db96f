package org.kept.progress.write.correct;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.write.Teller;

/**
 * Say anew what was said wrongly of a milestone; what is null stays as it is.
 *
 * @param toward the commitment as this service knows it at the moment
 * @param region blank to take it away; follows from the country if only that is given
 * @param country blank to take it away
 * @param precision derived from the form of {@code date} if absent
 */
public record CorrectMilestone(
    CommitmentDefinition toward,
    @Nullable String region,
    @Nullable String country,
    @Nullable String date,
    @Nullable String precision,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable List<String> tags,
    String reason,
    Teller teller) {}
