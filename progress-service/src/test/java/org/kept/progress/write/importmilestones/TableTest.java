package org.kept.progress.write.importmilestones;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.eventstore.command.RefusedException;
import org.kept.progress.write.ImportRefusal;

class TableTest {

  private static Table read(String csv) {
    return Table.read(csv.getBytes(UTF_8));
  }

  private static void refused(byte[] file, ImportRefusal expected) {
    assertThatThrownBy(() -> Table.read(file))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(expected));
  }

  private static void refused(String csv, ImportRefusal expected) {
    refused(csv.getBytes(UTF_8), expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject,occurred,note\nMFI 1,2014-05-10,\"a, b\"\n",
        "subject;occurred;note\r\nMFI 1;2014-05-10;a, b\r\n",
        "subject\toccurred\tnote\nMFI 1\t2014-05-10\ta, b",
        "\uFEFFSubject,OCCURRED, Note \nMFI 1 , 2014-05-10,\"a, b\"\n",
        "note,occurred,subject\n\"a, b\",2014-05-10,MFI 1\n",
      })
  void separatorOrderCaseAndByteOrderMarkDoNotMatter(String csv) {
    Table table = read(csv);
    assertThat(table.rows()).hasSize(1);
    Table.Row row = table.rows().getFirst();
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.cell(Column.SUBJECT)).isEqualTo(Optional.of("MFI 1"));
    assertThat(row.cell(Column.OCCURRED)).isEqualTo(Optional.of("2014-05-10"));
    assertThat(row.cell(Column.NOTE)).isEqualTo(Optional.of("a, b"));
    assertThat(row.cell(Column.COUNTRY)).isEmpty();
  }

  @Test
  void rowsAreNumberedByTheirLineInTheFileAndBlankOnesPassedOver() {
    Table table = read("\nsubject,occurred\n\na,2014\n,,\n\"b\nc\",2014\nd,2014\n");
    assertThat(table.rows()).extracting(Table.Row::line).containsExactly(4L, 6L, 8L);
  }

  @Test
  void headersThatMeanNothingAreToldNotGuessed() {
    Table table = read("subject,occurred,evidnce_url,Evidence URL\na,2014,x,https://a.org\n");
    assertThat(table.ignored()).containsExactly("evidnce_url");
    assertThat(table.rows().getFirst().cell(Column.EVIDENCE_URL)).hasValue("https://a.org");
  }

  @Test
  void aFileIsUtf8() {
    assertThat(read("subject,occurred\nCafé,2014\n").rows()).hasSize(1);
    refused(
        "subject,occurred\nOne,2014\nCafé,2014\n".getBytes(ISO_8859_1),
        new ImportRefusal.NotUtf8(3));
  }

  @Test
  void aFileHasRows() {
    refused("", new ImportRefusal.Empty());
    refused("\uFEFF\n \n", new ImportRefusal.Empty());
    refused("subject,occurred\n", new ImportRefusal.Empty());
    assertThat(read("subject,occurred\na,2014").rows()).hasSize(1);
  }

  @Test
  void aFileIsWellFormed() {
    refused("subject,occurred\na,2014\n\"b,2014\nc,2014\n", new ImportRefusal.Unreadable(3));
    refused("subject,occurred\n\"a\n\",2014\n\"b\"c,2014\n", new ImportRefusal.Unreadable(4));
  }

  @Test
  void subjectAndOccurredAreNeeded() {
    refused(
        "name,occurred\na,2014\n", new ImportRefusal.ColumnMissing("subject", Column.headers()));
    refused(
        "subject,date\na,2014\n", new ImportRefusal.ColumnMissing("occurred", Column.headers()));
  }

  @Test
  void aColumnIsThereOnce() {
    refused("subject,occurred,Subject\na,2014,b\n", new ImportRefusal.ColumnTwice("subject"));
  }

  @Test
  void aFileHasAtMostFiveThousandRows() {
    String header = "subject,occurred\n";
    assertThat(read(header + "a,2014\n".repeat(5_000)).rows()).hasSize(5_000);
    refused(header + "a,2014\n".repeat(5_001), new ImportRefusal.TooManyRows(5_000));
  }
}
