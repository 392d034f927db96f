package org.kept.portal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;

/** Language, headers and validators of every answer; everything here may be read by everybody. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebConfiguration {

  /** No script at all, nothing from elsewhere, in nobody's frame. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("portal/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ENGLISH);
    return messages;
  }

  /** An unchanged page is answered with 304 and no body. */
  @Bean
  ShallowEtagHeaderFilter etagFilter() {
    var filter = new ShallowEtagHeaderFilter();
    // The container compresses nothing that has a strong one.
    filter.setWriteWeakETag(true);
    return filter;
  }

  @Bean
  SecurityFilterChain headersForEverybody(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // There is no form that changes anything, and no cookie.
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .headers(
            headers ->
                headers
                    // Each page and file says itself how long it keeps.
                    .cacheControl(cache -> cache.disable())
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }
}
