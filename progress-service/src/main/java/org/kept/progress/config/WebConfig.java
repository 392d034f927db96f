package org.kept.progress.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.kept.servicekit.problem.ProblemBundles;
import org.kept.servicekit.web.BodyLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of HTTP is this service's own: its sentences, its larger bodies, its description. */
@Configuration(proxyBeanMethods = false)
class WebConfig {

  @Bean
  ProblemBundles progressSentences() {
    return ProblemBundles.of("messages/progress-problems");
  }

  @Bean
  BodyLimits bodyLimits() {
    return BodyLimits.STANDARD.with("/commitments/*/deliverables/*/imports", BodyLimits.IMPORT);
  }

  @Bean
  OpenAPI progressDescription() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kept: milestones and progress")
                .version("1")
                .description("Tell what happened, and see what it adds up to."));
  }
}
