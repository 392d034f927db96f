package org.kept.httpserver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;

/** How much a server takes at once, and what becomes of the rest. */
@AutoConfiguration
@PropertySource("classpath:org/kept/httpserver/http-server.properties")
public final class BoundedServer {

  /** Before anything is done for a request but to name its trace. */
  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

  @Bean
  static FilterRegistrationBean<Admission> admission(
      @Value("${kept.web.requests-at-once:128}") int requests) {
    FilterRegistrationBean<Admission> filter =
        new FilterRegistrationBean<>(new Admission(requests));
    filter.setOrder(FIRST);
    return filter;
  }
}
