package org.kept.identity.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Loads the signing key before any bean is made: a bad key file stops the start at once, with its
 * own message instead of one about beans.
 */
public final class SigningKeyInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path file =
        Binder.get(context.getEnvironment()).bind("kept.identity.key-file", Path.class).get();
    RSAKey key = SigningKey.loadOrMake(file);
    context.getBeanFactory().registerSingleton("signingKey", key);
    context.getBeanFactory().registerSingleton("jwkSource", new ImmutableJWKSet<>(new JWKSet(key)));
  }
}
