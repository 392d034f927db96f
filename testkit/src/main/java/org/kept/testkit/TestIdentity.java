package org.kept.testkit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Stands in for identity-service: imported by a test, the service takes {@link Tokens}. */
@Configuration(proxyBeanMethods = false)
public class TestIdentity {

  @Bean
  @Primary
  JwtDecoder testJwtDecoder() {
    return Tokens.decoder();
  }
}
