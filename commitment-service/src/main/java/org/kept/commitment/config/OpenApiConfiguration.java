package org.kept.commitment.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.kept.contracts.values.Measure;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.problem.Problem;
import org.kept.servicekit.security.Actor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}: what all operations have in common. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandContext.class, Actor.class);
  }

  @Bean
  OpenAPI commitmentApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kept: commitments")
                .version("1")
                .description(
                    "Campaigns, organizations and the commitments they state. Reading what is"
                        + " public needs no token. Every answer to a change has the version in"
                        + " ETag; a read with ?atLeast=<version> waits for it."))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }

  @Bean
  OpenApiCustomizer whatAllOperationsHaveInCommon() {
    return api -> {
      ModelConverters.getInstance()
          .readAllAsResolvedSchema(new AnnotatedType(Problem.class))
          .referencedSchemas
          .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
      nameKinds(Objects.requireNonNull(api.getComponents().getSchemas().get("Measure")));
    };
  }

  /** Which schema a measure's {@code kind} stands for; the generator leaves that to be guessed. */
  private static void nameKinds(Schema<?> measure) {
    for (JsonSubTypes.Type kind : Measure.class.getAnnotation(JsonSubTypes.class).value()) {
      measure
          .getDiscriminator()
          .mapping(kind.name(), "#/components/schemas/" + kind.value().getSimpleName());
    }
  }

  /** Scope, headers and problems of each operation, from what its handler says. */
  @Bean
  GlobalOperationCustomizer whatEachOperationNeedsAndRefuses() {
    return new DescribedOperation();
  }
}
