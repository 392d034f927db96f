package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that the endpoint does not name with {@link RequestParam}: a misspelt
 * filter passed over would find everything. Forms' fields are not looked at.
 */
final class KnownParameters implements HandlerInterceptor {

  private static final String OURS = "org.kept.";

  private final Map<HandlerMethod, List<String>> byEndpoint = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null && handler instanceof HandlerMethod endpoint && isStrict(endpoint)) {
      List<String> known = byEndpoint.computeIfAbsent(endpoint, KnownParameters::names);
      Arrays.stream(query.split("&"))
          .map(KnownParameters::name)
          .filter(name -> !name.isEmpty() && !known.contains(name))
          .findFirst()
          .ifPresent(name -> refuse(name, known));
    }
    return true;
  }

  private static boolean isStrict(HandlerMethod endpoint) {
    Class<?> type = endpoint.getBeanType();
    return type.getName().startsWith(OURS)
        && !AnnotatedElementUtils.hasAnnotation(type, AnyParameters.class);
  }

  private static List<String> names(HandlerMethod endpoint) {
    return Arrays.stream(endpoint.getMethodParameters())
        .map(KnownParameters::name)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static @Nullable String name(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named == null) {
      return null;
    }
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    return named.name().isEmpty() ? parameter.getParameterName() : named.name();
  }

  private static String name(String pair) {
    String name = pair.split("=", 2)[0].replace('+', ' ');
    try {
      return StringUtils.uriDecode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // not decodable, so not known either
    }
  }

  private static void refuse(String name, List<String> known) {
    Told told =
        Told.of(RequestProblem.PARAMETER_UNKNOWN, Map.of("field", name, "known", known))
            .about(name);
    throw new ProblemException(known.isEmpty() ? told.as("none") : told);
  }
}
