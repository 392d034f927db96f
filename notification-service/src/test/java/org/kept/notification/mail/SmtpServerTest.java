package org.kept.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.notification.letter.ConfirmationLetter;
import org.kept.notification.letter.Letter;
import org.kept.notification.model.Delivery;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.FollowerRef;
import org.kept.notification.model.Language;
import org.kept.notification.model.LedgerId;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;
import org.kept.testkit.Unanswering;

class SmtpServerTest {

  private static final Sender SENDER = Sender.of("Kept <kept@kept.example>", "leave@kept.example");
  private static final LedgerId ID =
      LedgerId.of(FollowerRef.of("f-1"), MailKind.DIGEST, "2026-03-30");

  private final ScriptedSmtpServer scripted = new ScriptedSmtpServer();
  private final GreenMail greenMail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    greenMail.start();
  }

  @AfterEach
  void stop() {
    scripted.close();
    greenMail.stop();
  }

  @Test
  void a_list_mail_arrives_with_the_headers_of_a_good_list_and_text_before_html() throws Exception {
    Delivery answer =
        hand(greenMail.getSmtp().getPort(), mail("Élan\r\nBcc: all@example.org", true));

    assertThat(answer).isEqualTo(new Delivery.Taken());
    MimeMessage message = greenMail.getReceivedMessages()[0];
    assertThat(message.getHeader("Message-ID")).containsExactly("<" + ID + "@kept.example>");
    assertThat(message.getHeader("From")).containsExactly("Kept <kept@kept.example>");
    assertThat(message.getHeader("To")).containsExactly("ana@example.org");
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).contains("Élan Bcc: all@example.org");
    assertThat(message.getHeader("List-Id")).containsExactly("Kept digests <digests.kept.example>");
    assertThat(message.getHeader("List-Unsubscribe", ""))
        .contains("<https://kept.example/unsubscribe/tOkEn>")
        .contains("<mailto:leave@kept.example?subject=unsubscribe%20tOkEn>");
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("fr");
    assertThat(message.getSentDate()).isEqualTo(Instant.parse("2026-03-30T06:00:00Z"));
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("«\u00a0Élan");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(GreenMailUtil.getWholeMessage(message).split("\r\n"))
        .allMatch(line -> line.length() <= 998 && line.chars().allMatch(c -> c < 128));
  }

  @Test
  void a_mail_that_is_no_list_mail_carries_no_list_headers() throws Exception {
    hand(greenMail.getSmtp().getPort(), mail("Élan", false));

    MimeMessage message = greenMail.getReceivedMessages()[0];
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("List-Unsubscribe")).isNull();
    assertThat(message.getHeader("List-Id")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.0 greylisted, 450 4.2.0",
    "RCPT, 452 too many, 452",
    "MAIL, 421 4.3.2 going down, 421 4.3.2",
    "DATA, 451 4.3.0 later, 451 4.3.0",
    "., 451 4.7.1 later, 451 4.7.1"
  })
  void four_hundreds_are_tried_later(String command, String said, String code) {
    scripted.answer(command, said);

    assertThat(hand(scripted.port(), mail("x", true))).isEqualTo(new Delivery.TryLater(code));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 <ana@example.org> unknown, 550 5.1.1, true",
    "RCPT, 550 no such user, 550, true",
    "RCPT, 550 5.2.1 disabled, 550 5.2.1, true",
    "., 550 5.1.1 unknown after all, 550 5.1.1, true",
    "RCPT, 554 5.7.1 relay access denied, 554 5.7.1, false",
    "RCPT, 554 relay access denied, 554, false",
    "RCPT, 552 5.2.2 mailbox full, 552 5.2.2, false",
    "MAIL, 550 5.1.8 bad sender, 550 5.1.8, false",
    "., 554 5.7.1 looks like spam, 554 5.7.1, false",
    "., 550 no thanks, 550, false"
  })
  void five_hundreds_are_final_and_only_some_blame_the_address(
      String command, String said, String code, boolean dead) {
    scripted.answer(command, said);

    assertThat(hand(scripted.port(), mail("x", true))).isEqualTo(new Delivery.Refused(code, dead));
  }

  @Test
  void a_line_that_breaks_after_the_content_leaves_it_uncertain() {
    scripted.answer(".", ScriptedSmtpServer.HANG_UP);

    assertThat(hand(scripted.port(), mail("x", true))).isEqualTo(new Delivery.Uncertain());
    assertThat(scripted.taken()).hasSize(1);
  }

  @Test
  void where_nobody_listens_nothing_was_sent() throws IOException {
    // Bound and not listening: a port that was only let go could be taken by another test.
    try (Socket held = new Socket()) {
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThat(server(held.getLocalPort()).call()).isEmpty();
    }
  }

  @Test
  void a_server_that_does_not_let_in_is_not_waited_for_longer_than_the_limit() {
    try (Unanswering full = Unanswering.full()) {
      assertThat(hurried(full.port(), 50, 60_000).call()).isEmpty();
    }
  }

  @Test
  void a_server_that_does_not_greet_is_not_waited_for_longer_than_the_limit() {
    try (Unanswering silent = Unanswering.silent()) {
      assertThat(hurried(silent.port(), 60_000, 50).call()).isEmpty();
    }
  }

  @Test
  void a_server_that_falls_silent_after_the_content_leaves_it_uncertain() {
    scripted.answer(".", ScriptedSmtpServer.SILENCE);

    try (MailServer.Line line = hurried(scripted.port(), 60_000, 500).call().orElseThrow()) {
      assertThat(line.hand(mail("x", true))).isEqualTo(new Delivery.Uncertain());
    }
    assertThat(scripted.taken()).hasSize(1);
  }

  private static SmtpServer hurried(int port, int connect, int answer) {
    return new SmtpServer(
        new SmtpSettings(
            "127.0.0.1",
            port,
            "",
            "",
            SmtpSettings.StartTls.OFFERED,
            Duration.ofMillis(connect),
            Duration.ofMillis(answer)),
        SENDER);
  }

  @Test
  void one_line_takes_several_mails_even_after_one_was_refused() {
    try (MailServer.Line line = server(scripted.port()).call().orElseThrow()) {
      scripted.answer("RCPT", "550 5.1.1 unknown");
      assertThat(line.hand(mail("x", true))).isInstanceOf(Delivery.Refused.class);
      scripted.behave();
      assertThat(line.hand(mail("y", true))).isInstanceOf(Delivery.Taken.class);
    }
  }

  private static Delivery hand(int port, Mail mail) {
    try (MailServer.Line line = server(port).call().orElseThrow()) {
      return line.hand(mail);
    }
  }

  private static SmtpServer server(int port) {
    return new SmtpServer(
        new SmtpSettings("127.0.0.1", port, "", "", SmtpSettings.StartTls.OFFERED), SENDER);
  }

  private static Mail mail(String title, boolean list) {
    Schedule schedule =
        new Schedule(ZoneId.of("UTC"), new Rhythm.Weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)));
    Letter letter =
        ConfirmationLetter.of(
            Language.FR, title, schedule, LocalDate.of(2026, 4, 1), "https://kept.example/x");
    return new Mail(
        ID,
        EmailAddress.parse("ana@example.org").orElseThrow(),
        letter,
        Instant.parse("2026-03-30T06:00:00Z"),
        list ? new Mail.Unsubscribing("https://kept.example/unsubscribe/tOkEn", "tOkEn") : null);
  }
}
