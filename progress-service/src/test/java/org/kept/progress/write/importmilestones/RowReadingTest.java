package org.kept.progress.write.importmilestones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.eventstore.command.CommandContext;
import org.kept.progress.Given;
import org.kept.progress.write.ImportRefusal;
import org.kept.progress.write.Teller;
import org.kept.progress.write.logmilestone.LogMilestone;

class RowReadingTest {

  private static Table.Row row(String csv) {
    return Table.read(csv.getBytes(UTF_8)).rows().getFirst();
  }

  private static RowReading reading(String importId, String csv) {
    return new RowReading(
        new ImportRequest(
            importId,
            Given.commitment(),
            "D2",
            Table.read(csv.getBytes(UTF_8)),
            true,
            false,
            new Teller("mia", false, true),
            new CommandContext("mia", "member", "k", "d", null, Given.MID_2014, null)));
  }

  @Test
  void aRowIsWhatAPersonWouldTell() {
    String csv =
        "subject,country,region,occurred,precision,use,evidence_url,note\n"
            + "MFI 1,PE,LAC,2014-05,month,Pilot,https://example.org/1,seen\n";
    LogMilestone command = reading("b-1", csv).command(row(csv));
    assertThat(command.subject()).isEqualTo("MFI 1");
    assertThat(command.country()).isEqualTo("PE");
    assertThat(command.region()).isEqualTo("LAC");
    assertThat(command.date()).isEqualTo("2014-05");
    assertThat(command.precision()).isEqualTo("month");
    assertThat(command.tags()).containsExactly("use:pilot");
    assertThat(command.evidence())
        .containsExactly(new LogMilestone.Link("https://example.org/1", null, null));
    assertThat(command.note()).isEqualTo("seen");
    assertThat(command.illustrative()).isTrue();
    assertThat(command.source().kind()).isEqualTo("import");
    assertThat(command.source().batchId()).isEqualTo("b-1");
    assertThat(command.source().rowKey()).hasSizeLessThan(255).startsWith("row:");
  }

  @Test
  void theKeyOfARowFollowsFromItsContentAlone() {
    String csv = "subject,occurred\nMFI 1,2014\n";
    String other = "occurred;subject;extra\n2014;mfi  1;x\n";
    String key = reading("b-1", csv).key(row(csv));
    assertThat(reading("b-2", other).key(row(other))).isEqualTo(key);
    String changed = "subject,occurred\nMFI 1,2015\n";
    assertThat(reading("b-1", changed).key(row(changed))).isNotEqualTo(key);
  }

  @Test
  void aRowHasNoMoreCellsThanThereAreColumns() {
    assertThat(RowReading.broken(row("subject,occurred\na,2014,,\n"))).isEmpty();
    assertThat(RowReading.broken(row("subject,occurred\na,2014\n"))).isEmpty();
    assertThat(RowReading.broken(row("subject,occurred,note\na,2014\n"))).isEmpty();
    assertThat(RowReading.broken(row("subject,occurred\na,2014,b\n")))
        .contains(new ImportRefusal.RowTooWide(3, 2));
  }

  @Test
  void useIsFullOrPilot() {
    assertThat(RowReading.broken(row("subject,occurred,use\na,2014,FULL\n"))).isEmpty();
    assertThat(RowReading.broken(row("subject,occurred,use\na,2014,half\n")))
        .contains(new ImportRefusal.UseUnknown("half", List.of("full", "pilot")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantity", "numerator", "denominator"})
  void numbersAreNumbers(String column) {
    assertThat(RowReading.broken(row("subject,occurred," + column + "\na,2014,12.5\n"))).isEmpty();
    assertThat(RowReading.broken(row("subject,occurred," + column + "\na,2014,many\n")))
        .contains(new ImportRefusal.NumberUnreadable("many", column));
  }
}
