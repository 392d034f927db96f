package org.kept.commitment.read.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.exports.CommitmentsExport.Campaign;
import org.springframework.http.MediaType;

/**
 * The {@link CsvRows} as a file. A cell that a spreadsheet could take for a formula begins with an
 * apostrophe.
 */
final class CsvFormat implements Format {

  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Override
  public String word() {
    return "csv";
  }

  @Override
  public MediaType type() {
    return new MediaType("text", "csv", StandardCharsets.UTF_8);
  }

  @Override
  public void write(Campaign campaign, Commitments commitments, OutputStream out) {
    try (CsvWriter csv =
        CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(CsvRows.HEADER);
      while (commitments.hasNext()) {
        for (List<@Nullable Object> row : CsvRows.of(campaign, commitments.next())) {
          csv.writeRecord(row.stream().map(CsvFormat::cell).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
