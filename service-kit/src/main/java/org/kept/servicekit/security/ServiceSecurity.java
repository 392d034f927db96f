package org.kept.servicekit.security;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.ServiceProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Bearer tokens of {@code kept.identity.issuer}, for an API and nothing else: reading is open,
 * everything else needs a token, and {@code @PreAuthorize("hasAuthority('SCOPE_...')")} says which.
 *
 * <p>There is no session and no cookie, so there is nothing a forged cross-site request could use;
 * that, and only that, is why CSRF protection is off here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@Import(ServiceProblems.class)
public class ServiceSecurity implements WebMvcConfigurer {

  private static final Duration ISSUER_ANSWERS = Duration.ofSeconds(3);

  private static final String NOTHING_ACTIVE =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument());
  }

  @Bean
  SecurityFilterChain apiSecurity(
      HttpSecurity http, Problems problems, JwtDecoder decoder, ObjectProvider<OpenPaths> open) {
    Refusals refusals = new Refusals(problems);
    String[] paths = open.stream().flatMap(some -> some.patterns().stream()).toArray(String[]::new);
    return http.authorizeHttpRequests(
            requests -> {
              requests
                  .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                  .permitAll();
              requests.requestMatchers(HttpMethod.GET).permitAll();
              requests.requestMatchers(HttpMethod.HEAD).permitAll();
              requests.requestMatchers(HttpMethod.OPTIONS).permitAll();
              if (paths.length > 0) {
                requests.requestMatchers(paths).permitAll();
              }
              requests.anyRequest().authenticated();
            })
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder))
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_ACTIVE))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** Asks the issuer for its keys when the first token comes, not before. */
  @Bean
  @Fallback
  JwtDecoder jwtDecoder(@Value("${kept.identity.issuer:http://127.0.0.1:8084}") String issuer) {
    return decoder(issuer, ISSUER_ANSWERS);
  }

  static JwtDecoder decoder(String issuer, Duration patience) {
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder =
              NimbusJwtDecoder.withIssuerLocation(issuer)
                  .restOperations(impatient(patience))
                  .build();
          decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
          return decoder;
        });
  }

  /** So that an issuer that hangs does not hang every request. */
  private static RestTemplate impatient(Duration patience) {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(patience);
    requests.setReadTimeout(patience);
    return new RestTemplate(requests);
  }
}
