package org.kept.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kept.notification.model.Language;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;
import org.kept.notification.model.digest.Digest;

class DigestLetterTest {

  private static final Links LINKS =
      new Links(URI.create("https://kept.example"), URI.create("https://mail.kept.example"));
  private static final Schedule MONDAYS =
      new Schedule(
          ZoneId.of("Europe/Paris"), new Rhythm.Weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

  @ParameterizedTest
  @EnumSource
  void the_text_reads_as_its_golden_file(Language language) throws IOException {
    String text = TextForm.of(letter(language, SampleDigests.withCorrection(language)));

    Path golden = Path.of("src/test/resources/golden/digest_" + language.tag() + ".txt");
    Path actual = Path.of("target/golden/digest_" + language.tag() + ".txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, text.replace("\r\n", "\n"));
    assertThat(actual).hasSameTextualContentAs(golden);
  }

  @ParameterizedTest
  @EnumSource
  void the_html_reads_as_its_golden_file(Language language) throws IOException {
    String html = HtmlForm.of(letter(language, SampleDigests.withCorrection(language)));

    Path golden = Path.of("src/test/resources/golden/digest_" + language.tag() + ".html");
    Path actual = Path.of("target/golden/digest_" + language.tag() + ".html");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, html);
    assertThat(actual).hasSameTextualContentAs(golden);
  }

  @ParameterizedTest
  @EnumSource
  void no_line_is_wider_than_72_columns_but_links_and_the_76_of_a_chart(Language language) {
    String text = TextForm.of(letter(language, SampleDigests.withCorrection(language)));

    assertThat(text.split("\r\n"))
        .allMatch(
            line -> line.length() <= (line.contains("[") ? 76 : 72) || line.startsWith("https://"));
  }

  @Test
  void html_needs_no_script_image_or_style_sheet_and_titles_cannot_write_markup() {
    String html = HtmlForm.of(letter(Language.EN, SampleDigests.withCorrection(Language.EN)));

    assertThat(html).doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<img");
    assertThat(html).doesNotContainIgnoringCase("<style").doesNotContainIgnoringCase("<link");
    assertThat(html)
        .contains("Train &amp; &lt;teach&gt; in three languages")
        .doesNotContain("<teach>");
  }

  @Test
  void both_forms_name_the_same_numbers() {
    Letter letter = letter(Language.EN, SampleDigests.withCorrection(Language.EN));

    for (String number : List.of("7", "12/10", "6/10", "3 of 6 regions met", "78%")) {
      assertThat(TextForm.of(letter)).contains(number);
      assertThat(HtmlForm.of(letter)).contains(number);
    }
  }

  @Test
  void a_first_digest_says_so_and_does_not_invent_a_last_time() {
    String text = TextForm.of(letter(Language.EN, SampleDigests.first(SampleDigests.sptf(false))));

    assertThat(text).contains("tells everything so far").doesNotContain("Last time");
  }

  @Test
  void a_title_that_a_machine_translated_says_so() {
    String text = TextForm.of(letter(Language.EN, SampleDigests.first(SampleDigests.sptf(true))));

    assertThat(text).contains("Title translated by machine");
  }

  @ParameterizedTest
  @EnumSource
  void all_quiet_is_a_letter_of_its_own(Language language) {
    Digest quiet = new Digest(List.of(), List.of(SampleDigests.sptf(false)));

    Letter letter = letter(language, quiet);

    assertThat(letter.subject()).isEqualTo(Words.in(language).say("digest.subject.quiet"));
    assertThat(TextForm.of(letter))
        .contains("Help pro-poor organizations keep true to their missions");
  }

  private static Letter letter(Language language, Digest digest) {
    return new DigestLetter(language, LINKS).of(digest, MailKind.DIGEST, DAY, MONDAYS, "tOkEn");
  }
}
