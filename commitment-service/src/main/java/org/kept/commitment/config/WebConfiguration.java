package org.kept.commitment.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kept.servicekit.consume.ServiceConsume;
import org.kept.servicekit.problem.ProblemBundles;
import org.kept.servicekit.security.OpenPaths;
import org.kept.servicekit.security.ServiceSecurity;
import org.kept.servicekit.web.ServiceWeb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What this service takes from the kit, and its own words. */
@Configuration(proxyBeanMethods = false)
@Import({ServiceWeb.class, ServiceSecurity.class, ServiceConsume.class})
class WebConfiguration implements WebMvcConfigurer {

  @Bean
  ProblemBundles commitmentProblems() {
    return ProblemBundles.of("messages/commitment-problems");
  }

  /** Checking a wording changes nothing, so it needs no account. */
  @Bean
  OpenPaths openPaths() {
    return OpenPaths.of("/smart-check");
  }

  /** The same address shows members more than strangers, and sentences in their language. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            return true;
          }
        });
  }
}
