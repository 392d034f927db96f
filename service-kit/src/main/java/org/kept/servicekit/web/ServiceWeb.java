package org.kept.servicekit.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.kept.servicekit.ServiceClock;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.ServiceProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;

/**
 * HTTP as every service speaks it: strict JSON in, problems out, bounded bodies, command metadata
 * as a controller argument.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/kept/servicekit/service-kit.properties")
@Import({ServiceClock.class, ServiceProblems.class, ProblemAdvice.class, ErrorPage.class})
public class ServiceWeb {

  /**
   * After Spring Security's filters (-100), so that nobody's body is read before they are known.
   */
  private static final int AFTER_SECURITY = 0;

  @Bean
  WebMvcConfigurer controllers(
      Clock clock, @Value("${kept.requests.key-file:.kept/requests/digest-key}") Path digestKey) {
    CommandContextArgument context = new CommandContextArgument(clock, DigestKey.in(digestKey));
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(context);
      }
    };
  }

  /** A misspelt field is told, not passed over; so is a missing number. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return json ->
        json.enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Bean
  TomcatContextCustomizer unreadableRequests() {
    return context ->
        ((StandardHost) context.getParent())
            .setErrorReportValveClass(UnreadableRequest.class.getName());
  }

  @Bean
  FilterRegistrationBean<TraceFilter> traceFilter() {
    FilterRegistrationBean<TraceFilter> filter = new FilterRegistrationBean<>(new TraceFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyFilter> bodyFilter(
      ObjectProvider<BodyLimits> limits, Problems problems) {
    FilterRegistrationBean<BodyFilter> filter =
        new FilterRegistrationBean<>(
            new BodyFilter(limits.getIfAvailable(() -> BodyLimits.STANDARD), problems));
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }
}
