package org.kept.progress.write.importmilestones;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.eventstore.command.RefusedException;
import org.kept.progress.write.ImportRefusal;

/**
 * A CSV file: UTF-8, with or without a byte order mark, cells separated by comma, semicolon or tab,
 * columns in any order under a header.
 *
 * @param ignored headers that mean nothing here
 */
record Table(List<Row> rows, List<String> ignored) {

  /** Rows a file may have, besides its header. */
  static final int ROWS_MOST = 5_000;

  private static final String SEPARATORS = ",;\t";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * @param line where it begins in the file, counted from 1
   * @param cells those that are not blank
   * @param width how many cells there are, blank or not, up to the last that is not
   * @param columns how many the header has
   */
  record Row(long line, Map<Column, String> cells, int width, int columns) {
    Optional<String> cell(Column column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  /**
   * @throws RefusedException if it cannot be read as a whole
   */
  static Table read(byte[] file) {
    String text = text(file);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static Table read(Iterable<CsvRecord> records) {
    List<Optional<Column>> header = List.of();
    List<String> ignored = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    long next = 1;
    try {
      for (CsvRecord record : records) {
        next = record.getStartingLineNumber() + lines(String.join("", record.getFields()));
        if (isBlank(record)) {
          continue;
        }
        if (header.isEmpty()) {
          header = header(record, ignored);
        } else if (rows.size() == ROWS_MOST) {
          throw new RefusedException(new ImportRefusal.TooManyRows(ROWS_MOST));
        } else {
          rows.add(row(record, header));
        }
      }
    } catch (CsvParseException e) {
      throw new RefusedException(new ImportRefusal.Unreadable(next));
    }
    if (rows.isEmpty()) {
      throw new RefusedException(new ImportRefusal.Empty());
    }
    return new Table(rows, ignored);
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private static List<Optional<Column>> header(CsvRecord record, List<String> ignored) {
    List<Optional<Column>> header = record.getFields().stream().map(Column::ofHeader).toList();
    List<Column> known = header.stream().flatMap(Optional::stream).toList();
    for (Column column : Column.values()) {
      if (known.stream().filter(column::equals).count() > 1) {
        throw new RefusedException(new ImportRefusal.ColumnTwice(column.header()));
      }
    }
    for (Column needed : Column.NEEDED) {
      if (!known.contains(needed)) {
        throw new RefusedException(
            new ImportRefusal.ColumnMissing(needed.header(), Column.headers()));
      }
    }
    record.getFields().stream()
        .filter(cell -> !cell.isBlank() && Column.ofHeader(cell).isEmpty())
        .map(String::strip)
        .forEach(ignored::add);
    return header;
  }

  private static Row row(CsvRecord record, List<Optional<Column>> header) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    int width = 0;
    for (int i = 0; i < record.getFieldCount(); i++) {
      String cell = record.getField(i).strip();
      if (!cell.isEmpty()) {
        width = i + 1;
        if (i < header.size()) {
          header.get(i).ifPresent(column -> cells.put(column, cell));
        }
      }
    }
    return new Row(record.getStartingLineNumber(), cells, width, header.size());
  }

  private static String text(byte[] file) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(file.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(file), text, true);
    text.flip();
    if (result.isError()) {
      throw new RefusedException(new ImportRefusal.NotUtf8(lines(text)));
    }
    String read = text.toString();
    return read.isEmpty() || read.charAt(0) != BYTE_ORDER_MARK ? read : read.substring(1);
  }

  private static long lines(CharSequence text) {
    return text.chars().filter(c -> c == '\n').count() + 1;
  }

  /** The one that the header uses most, outside quotes; a comma if it uses none. */
  private static char separator(String text) {
    int[] found = new int[SEPARATORS.length()];
    boolean quoted = false;
    boolean begun = false;
    for (char c : text.toCharArray()) {
      quoted ^= c == '"';
      begun |= !Character.isWhitespace(c);
      if (begun && !quoted && (c == '\n' || c == '\r')) {
        break;
      }
      int separator = SEPARATORS.indexOf(c);
      if (!quoted && separator >= 0) {
        found[separator]++;
      }
    }
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = found[i] > found[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
