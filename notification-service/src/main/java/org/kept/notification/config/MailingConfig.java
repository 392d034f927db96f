package org.kept.notification.config;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.kept.notification.automation.WhenDueThenMail;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Limits;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.letter.Links;
import org.kept.notification.mail.MailServer;
import org.kept.notification.progress.ProgressClient;
import org.kept.notification.write.mailing.Activity;
import org.kept.notification.write.mailing.ConfirmationMail;
import org.kept.notification.write.mailing.DigestMail;
import org.kept.notification.write.mailing.Mailing;
import org.kept.notification.write.mailing.Wake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Composing, sending and the queue. */
@Configuration(proxyBeanMethods = false)
class MailingConfig {

  /** 256 bits: nobody guesses one. */
  private static final int TOKEN_BYTES = 32;

  @Bean
  Links links(
      @Value("${kept.urls.portal}") URI portal,
      @Value("${kept.urls.notification}") URI notification) {
    return new Links(portal, notification);
  }

  @Bean
  Activity activity(@Value("${kept.urls.progress}") URI progress) {
    return new ProgressClient(progress);
  }

  @Bean
  Mailing mailing(
      Followers followers,
      Ledger ledger,
      Suppressions suppressions,
      Commitments commitments,
      MailServer server,
      Activity activity,
      Links links,
      Clock clock) {
    return new Mailing(
        followers,
        ledger,
        suppressions,
        server,
        new DigestMail(ledger, commitments, activity, links),
        new ConfirmationMail(commitments, links),
        clock,
        () -> ThreadLocalRandom.current().nextDouble(),
        tokens());
  }

  @Bean
  WhenDueThenMail whenDueThenMail(
      Followers followers,
      Limits limits,
      Mailing mailing,
      Clock clock,
      @Value("${kept.digests.pause}") Duration pause) {
    return new WhenDueThenMail(
        followers, limits, mailing, clock, () -> UUID.randomUUID().toString(), pause);
  }

  @Bean
  Wake wake(WhenDueThenMail queue) {
    return queue::wake;
  }

  private static Supplier<String> tokens() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[TOKEN_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }
}
