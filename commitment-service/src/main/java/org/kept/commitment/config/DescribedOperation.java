package org.kept.commitment.config;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.commitment.config.PossibleProblems.Possible;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.security.Actor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to an operation what its handler says about it: the scope of {@code @PreAuthorize}, the
 * headers of a command, and every problem it can be answered with, each with an example.
 */
final class DescribedOperation implements GlobalOperationCustomizer {

  private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z:]+)");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    List<String> scopes = scopes(handler);
    boolean needsToken = !scopes.isEmpty() || takes(handler, Actor.class, true);
    boolean takesToken = needsToken || takes(handler, Actor.class, false);
    // Each of several requirements is enough by itself, as each of several authorities is.
    if (scopes.isEmpty() && needsToken) {
      operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
    }
    if (takesToken && !needsToken) {
      // An empty requirement is met by anybody; who is known may be answered more.
      operation.addSecurityItem(new SecurityRequirement());
      operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
    }
    scopes.forEach(
        scope ->
            operation.addSecurityItem(
                new SecurityRequirement().addList(OpenApiConfiguration.BEARER, scope)));
    // A read may take it for who asks, and when; a key or a version says nothing there.
    boolean command =
        takes(handler, CommandContext.class, false)
            && handler.getMethodAnnotation(GetMapping.class) == null;
    if (command) {
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
    problems(
        operation,
        PossibleProblems.of(
            handler.getBeanType(),
            new PossibleProblems.Shape(
                takesToken,
                !scopes.isEmpty(),
                command,
                Arrays.stream(handler.getMethodParameters())
                    .anyMatch(it -> it.hasParameterAnnotation(RequestBody.class)),
                operation.getParameters() == null
                    ? List.of()
                    : operation.getParameters().stream().map(it -> it.getName()).toList())));
    return operation;
  }

  private static List<String> scopes(HandlerMethod handler) {
    PreAuthorize ofMethod = handler.getMethodAnnotation(PreAuthorize.class);
    PreAuthorize condition =
        ofMethod != null ? ofMethod : handler.getBeanType().getAnnotation(PreAuthorize.class);
    if (condition == null) {
      return List.of();
    }
    Matcher scope = SCOPE.matcher(condition.value());
    return scope.results().map(found -> found.group(1)).distinct().toList();
  }

  private static boolean takes(HandlerMethod handler, Class<?> type, boolean always) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(it -> it.getParameterType() == type)
        .anyMatch(it -> !always || !isOptional(it));
  }

  private static boolean isOptional(MethodParameter parameter) {
    return parameter.isOptional();
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

  private static void problems(Operation operation, List<Possible> possible) {
    Map<Integer, Map<String, Example>> byStatus = new TreeMap<>();
    for (Possible it : possible) {
      byStatus
          .computeIfAbsent(it.status(), status -> new LinkedHashMap<>())
          .put(it.code(), new Example().value(it.example()));
    }
    byStatus.forEach(
        (status, examples) ->
            operation.getResponses().addApiResponse(Integer.toString(status), problem(examples)));
    operation.getResponses().setDefault(problem(Map.of()));
  }

  private static ApiResponse problem(Map<String, Example> examples) {
    MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    examples.forEach(body::addExamples);
    return new ApiResponse()
        .description(
            examples.isEmpty()
                ? "A problem (RFC 9457); its type leads to a page that explains it."
                : String.join(", ", examples.keySet()))
        .content(new Content().addMediaType("application/problem+json", body));
  }
}
