package org.kept.progress.write.importmilestones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.SubjectKey;
import org.kept.progress.write.ImportRefusal;
import org.kept.progress.write.logmilestone.LogMilestone;

/** Reads rows as what a person would tell one by one. */
final class RowReading {

  /** What the column {@code use} may say; it is kept as a tag. */
  static final List<String> USES = List.of("full", "pilot");

  private static final String USE_TAG = "use:";

  private final ImportRequest request;

  RowReading(ImportRequest request) {
    this.request = request;
  }

  /** What is wrong with the form of a row, if anything is. */
  static Optional<ImportRefusal> broken(Table.Row row) {
    if (row.width() > row.columns()) {
      return Optional.of(new ImportRefusal.RowTooWide(row.width(), row.columns()));
    }
    for (Column column : List.of(Column.QUANTITY, Column.NUMERATOR, Column.DENOMINATOR)) {
      Optional<String> cell = row.cell(column);
      if (cell.isPresent() && number(cell.get()) == null) {
        return Optional.of(new ImportRefusal.NumberUnreadable(cell.get(), column.header()));
      }
    }
    return row.cell(Column.USE)
        .filter(use -> !USES.contains(use.toLowerCase(Locale.ROOT)))
        .map(use -> new ImportRefusal.UseUnknown(use, USES));
  }

  LogMilestone command(Table.Row row) {
    return new LogMilestone(
        request.toward(),
        request.deliverable(),
        row.cell(Column.SUBJECT).orElse(""),
        row.cell(Column.REGION).orElse(null),
        row.cell(Column.COUNTRY).orElse(null),
        row.cell(Column.OCCURRED).orElse(""),
        row.cell(Column.PRECISION).orElse(null),
        row.cell(Column.QUANTITY).map(RowReading::number).orElse(null),
        row.cell(Column.NUMERATOR).map(RowReading::number).orElse(null),
        row.cell(Column.DENOMINATOR).map(RowReading::number).orElse(null),
        row.cell(Column.EVIDENCE_URL).stream()
            .map(url -> new LogMilestone.Link(url, null, null))
            .toList(),
        row.cell(Column.NOTE).orElse(null),
        row.cell(Column.USE).map(use -> USE_TAG + use.toLowerCase(Locale.ROOT)).stream().toList(),
        request.illustrative(),
        new StoredSource("import", request.importId(), key(row)),
        request.teller());
  }

  /** The same for the same content, whichever file and batch it comes in. */
  String key(Table.Row row) {
    StringBuilder content = new StringBuilder(request.deliverable());
    content.append('\0').append(request.illustrative());
    for (Column column : Column.values()) {
      String cell = row.cell(column).orElse("");
      content.append('\0').append(column == Column.SUBJECT ? SubjectKey.of(cell).value() : cell);
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(UTF_8));
      return "row:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static @Nullable BigDecimal number(String cell) {
    try {
      return new BigDecimal(cell);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
