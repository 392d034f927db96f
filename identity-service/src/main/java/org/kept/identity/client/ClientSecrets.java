package org.kept.identity.client;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes secrets and their hashes; a hash names its algorithm, so that it can be raised later. */
@Component
public class ClientSecrets {

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /** 256 random bits in letters that need no escaping in a header, a form or a shell. */
  String fresh() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String hash(String secret) {
    return encoder.encode(secret);
  }

  boolean matches(String secret, String hash) {
    return encoder.matches(secret, hash);
  }

  /** For whoever has to compare a secret that was sent. */
  public PasswordEncoder encoder() {
    return encoder;
  }
}
