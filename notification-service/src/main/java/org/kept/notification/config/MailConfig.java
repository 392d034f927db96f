package org.kept.notification.config;

import org.kept.notification.mail.MailServer;
import org.kept.notification.mail.Sender;
import org.kept.notification.mail.SmtpServer;
import org.kept.notification.mail.SmtpSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mail goes, and who it comes from. */
@Configuration(proxyBeanMethods = false)
class MailConfig {

  @Bean
  Sender sender(
      @Value("${kept.mail.from}") String from,
      @Value("${kept.mail.unsubscribe}") String unsubscribe) {
    return Sender.of(from, unsubscribe);
  }

  @Bean
  MailServer mailServer(
      @Value("${kept.smtp.host}") String host,
      @Value("${kept.smtp.port}") int port,
      @Value("${kept.smtp.user}") String user,
      @Value("${kept.smtp.password}") String password,
      @Value("${kept.smtp.starttls}") String startTls,
      Sender sender) {
    return new SmtpServer(
        new SmtpSettings(host, port, user, password, SmtpSettings.StartTls.of(startTls)), sender);
  }
}
