package org.kept.notification.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/**
 * Where mail is handed over.
 *
 * @param user empty if the server wants no sign-in
 * @param startTls {@code off}, {@code offered}: encrypt if the server offers it, {@code required}
 * @param connect how long connecting may take
 * @param answer how long the server may take for an answer
 */
public record SmtpSettings(
    String host,
    int port,
    String user,
    String password,
    StartTls startTls,
    Duration connect,
    Duration answer) {

  /** Together they stay well below a lease, so that whoever still sends is never taken for dead. */
  static final Duration CONNECT = Duration.ofSeconds(5);

  static final Duration ANSWER = Duration.ofSeconds(20);

  /** With the patience that all have. */
  public SmtpSettings(String host, int port, String user, String password, StartTls startTls) {
    this(host, port, user, password, startTls, CONNECT, ANSWER);
  }

  /** Whether the line is encrypted. */
  public enum StartTls {
    OFF,
    OFFERED,
    REQUIRED;

    public static StartTls of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  Properties properties(Sender sender) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.connectiontimeout", Long.toString(connect.toMillis()));
    properties.setProperty("mail.smtp.timeout", Long.toString(answer.toMillis()));
    properties.setProperty("mail.smtp.writetimeout", Long.toString(answer.toMillis()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls != StartTls.OFF));
    properties.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(startTls == StartTls.REQUIRED));
    properties.setProperty("mail.smtp.from", sender.from().getAddress());
    properties.setProperty("mail.smtp.localhost", sender.domain());
    properties.setProperty("mail.smtp.quitwait", "false");
    return properties;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }
}
