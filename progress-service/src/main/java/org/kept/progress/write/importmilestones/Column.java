package org.kept.progress.write.importmilestones;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns a file may have, by the names in its header. */
enum Column {
  SUBJECT,
  COUNTRY,
  REGION,
  OCCURRED,
  PRECISION,
  USE,
  EVIDENCE_URL,
  NOTE,
  QUANTITY,
  NUMERATOR,
  DENOMINATOR;

  /** Without these no row says anything. */
  static final List<Column> NEEDED = List.of(SUBJECT, OCCURRED);

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> headers() {
    return Arrays.stream(values()).map(Column::header).toList();
  }

  /** Letter case, and whether words are joined by space, hyphen or underscore, do not matter. */
  static Optional<Column> ofHeader(String cell) {
    String folded = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Arrays.stream(values()).filter(column -> column.header().equals(folded)).findFirst();
  }

  /** The column a field of the request is read from; null if from none alone. */
  static @Nullable String ofField(@Nullable String field) {
    return switch (field) {
      case null -> null;
      case "occurred.date" -> OCCURRED.header();
      case "occurred.precision" -> PRECISION.header();
      case "evidence" -> EVIDENCE_URL.header();
      case "tags" -> USE.header();
      default -> headers().contains(field) ? field : null;
    };
  }
}
