package org.kept.notification.config;

import com.fasterxml.uuid.Generators;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.Followers;
import org.kept.notification.documents.Ledger;
import org.kept.notification.documents.Limits;
import org.kept.notification.documents.Limits.Limit;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.letter.Links;
import org.kept.notification.write.follow.Confirmations;
import org.kept.notification.write.follow.FollowRequests;
import org.kept.notification.write.following.FollowingPage;
import org.kept.notification.write.leave.DigestLinks;
import org.kept.notification.write.leave.Erasure;
import org.kept.notification.write.mailing.Mailing;
import org.kept.notification.write.ondemand.DigestNow;
import org.kept.servicekit.problem.ProblemBundles;
import org.kept.servicekit.security.OpenPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be asked of this service over HTTP. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfig {

  /** A mail takes a moment; longer than this nobody should wait for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  ProblemBundles problemBundles() {
    return ProblemBundles.of("messages/notification-problems");
  }

  /** Followers have no account; what they may is in the link they hold. */
  @Bean
  OpenPaths openPaths() {
    return OpenPaths.of(
        "/follows", "/follows/confirmation", "/unsubscribe/*", "/following/*", "/following/*/*");
  }

  @Bean
  Limit followsPerClient(@Value("${kept.follows.per-client-and-hour}") int times) {
    return new Limit("client", times, Duration.ofHours(1));
  }

  @Bean
  FollowRequests followRequests(
      Commitments commitments, Followers followers, Ledger ledger, Limits limits) {
    return new FollowRequests(
        commitments,
        followers,
        ledger,
        limits,
        () -> Generators.timeBasedEpochGenerator().generate().toString());
  }

  @Bean
  Confirmations confirmations(Ledger ledger, Followers followers) {
    return new Confirmations(ledger, followers);
  }

  @Bean
  Erasure erasure(Followers followers, Ledger ledger, Suppressions suppressions) {
    return new Erasure(followers, ledger, suppressions);
  }

  @Bean
  DigestLinks digestLinks(Ledger ledger, Followers followers) {
    return new DigestLinks(ledger, followers);
  }

  @Bean
  FollowingPage followingPage(Commitments commitments, Links links) {
    return new FollowingPage(commitments, links);
  }

  @Bean
  DigestNow digestNow(Followers followers, Ledger ledger, Mailing mailing, Clock clock) {
    return new DigestNow(
        followers, ledger, mailing, clock, () -> UUID.randomUUID().toString(), PATIENCE);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kept: following and digests")
                .version("1")
                .description("Follow a commitment by mail, without an account."));
  }
}
