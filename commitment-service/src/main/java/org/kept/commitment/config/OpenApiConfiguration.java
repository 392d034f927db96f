package org.kept.commitment.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.Measure;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.problem.Problem;
import org.kept.servicekit.security.Actor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}: what all operations have in common. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String BEARER = "bearer";

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
      ApiResponse problem =
          new ApiResponse()
              .description("A problem (RFC 9457); its type leads to a page that explains it.")
              .content(
                  new Content()
                      .addMediaType(
                          "application/problem+json",
                          new MediaType()
                              .schema(new Schema<>().$ref("#/components/schemas/Problem"))));
      nameKinds(Objects.requireNonNull(api.getComponents().getSchemas().get("Measure")));
      api.getPaths()
          .values()
          .forEach(
              path -> {
                path.readOperations().forEach(it -> it.getResponses().setDefault(problem));
                changing(path.getPost());
                changing(path.getPut());
                changing(path.getPatch());
                changing(path.getDelete());
              });
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

  private static void changing(@Nullable Operation operation) {
    if (operation == null) {
      return;
    }
    operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
    header(
        operation,
        "Idempotency-Key",
        "1 to 255 visible ASCII characters; a repeated request under the same key is carried out"
            + " once and answered the same.");
    header(
        operation,
        "If-Match",
        "A version in quotes; the request is refused with 412 if the current one is another.");
  }

  private static void header(Operation operation, String name, String description) {
    boolean there =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(it -> name.equals(it.getName()));
    if (!there) {
      operation.addParametersItem(
          new HeaderParameter().name(name).description(description).schema(new StringSchema()));
    }
  }
}
