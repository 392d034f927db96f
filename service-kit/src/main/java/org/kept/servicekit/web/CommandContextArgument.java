package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.security.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link CommandContext}: everything about a command that is not in it. */
final class CommandContextArgument implements HandlerMethodArgumentResolver {

  static final String KEY_HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 255;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_KEY + "}");

  private final Clock clock;
  private final DigestKey digests;

  CommandContextArgument(Clock clock, DigestKey digests) {
    this.clock = clock;
    this.digests = digests;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandContext.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
    Actor actor = Actor.of(SecurityContextHolder.getContext().getAuthentication());
    if (request == null || actor == null) {
      throw new AuthenticationCredentialsNotFoundException("no token");
    }
    String digest = RequestDigest.of(request, actor.id());
    return new CommandContext(
        actor.id(),
        actor.role(),
        key(request.getHeader(KEY_HEADER)),
        digests.seal(digest),
        digest,
        Versions.expected(request.getHeader(HttpHeaders.IF_MATCH)),
        clock.instant(),
        TraceParent.of(request));
  }

  private static String key(@Nullable String header) {
    if (header == null) {
      return UUID.randomUUID().toString();
    }
    if (!KEY.matcher(header).matches()) {
      throw new ProblemException(RequestProblem.KEY_INVALID);
    }
    return header;
  }
}
