package org.kept.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.util.List;
import org.kept.identity.client.ClientSecrets;
import org.kept.identity.client.ClientStore;
import org.kept.identity.web.OAuthError;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Two doors: the token endpoint with its keys, and the admin API behind tokens from the first.
 *
 * <p>Of all the endpoints the authorization server knows, only these two are let through to it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class TokenSecurity {

  static final String TOKEN_PATH = "/oauth2/token";
  static final String JWKS_PATH = "/oauth2/jwks";

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
    return AuthorizationServerSettings.builder()
        .issuer(settings.issuer().toString())
        .tokenEndpoint(TOKEN_PATH)
        .jwkSetEndpoint(JWKS_PATH)
        .build();
  }

  /** The authorization server compares secrets with whatever bean of this type there is. */
  @Bean
  PasswordEncoder passwordEncoder(ClientSecrets secrets) {
    return secrets.encoder();
  }

  @Bean
  @Order(1)
  SecurityFilterChain issuing(HttpSecurity http, Clock clock) throws Exception {
    return http.securityMatcher(TOKEN_PATH, JWKS_PATH)
        .addFilterAfter(new TokenRequestFilter(new FailureLimit(), clock), HeaderWriterFilter.class)
        .oauth2AuthorizationServer(
            server ->
                server
                    .authorizationService(new ForgetfulAuthorizations())
                    .clientAuthentication(
                        client ->
                            client.authenticationConverters(
                                converters -> {
                                  converters.clear();
                                  converters.add(new ClientSecretBasicAuthenticationConverter());
                                  converters.add(new ClientSecretPostAuthenticationConverter());
                                }))
                    .tokenEndpoint(
                        token ->
                            token.accessTokenRequestConverters(
                                converters -> {
                                  converters.clear();
                                  converters.add(new ScopeDefault());
                                })))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, JWKS_PATH)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(
                    (request, response, problem) ->
                        OAuthError.INVALID_REQUEST.write(
                            response,
                            HttpStatus.BAD_REQUEST,
                            "POST a form with grant_type=client_credentials and authenticate")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain administration(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/clients", "/clients/**")
                    .hasAuthority("SCOPE_admin")
                    .requestMatchers(HttpMethod.GET, MetadataEndpoint.PATH, "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/error")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(
                        (request, response, problem) -> {
                          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                          OAuthError.INVALID_TOKEN.write(
                              response, HttpStatus.UNAUTHORIZED, "A valid bearer token is needed");
                        })
                    .accessDeniedHandler(
                        (request, response, problem) -> {
                          response.setHeader(
                              HttpHeaders.WWW_AUTHENTICATE,
                              "Bearer error=\"insufficient_scope\", scope=\"admin\"");
                          OAuthError.INSUFFICIENT_SCOPE.write(
                              response, HttpStatus.FORBIDDEN, "The scope admin is needed");
                        }))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie authenticates anybody here, so there is nothing to forge a request with.
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  JwtDecoder jwtDecoder(RSAKey signingKey, IssuerSettings settings, ClientStore clients)
      throws JOSEException {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey()).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            JwtValidators.createDefaultWithIssuer(settings.issuer().toString()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains(TokenClaims.AUDIENCE)),
            token -> stillKnown(token, clients)));
    return decoder;
  }

  /** A removed client must not use the rest of its token's life to register itself again. */
  private static OAuth2TokenValidatorResult stillKnown(Jwt token, ClientStore clients) {
    String subject = token.getSubject();
    return subject != null && clients.find(subject).isPresent()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }
}
