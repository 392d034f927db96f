package org.kept.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.kept.identity.startup.PrivateFile;
import org.kept.identity.startup.StartupProblemException;

/** The private key in its file: made once, loaded ever after, so that tokens survive a restart. */
public final class SigningKey {

  private static final int RSA_BITS = 3072;

  private SigningKey() {}

  /**
   * Makes the key unless there is one. Finding the primes takes seconds in a cold JVM, so a process
   * with other things to start can have this done meanwhile.
   */
  public static void prepare(Path file) {
    try {
      if (Files.notExists(file)) {
        PrivateFile.write(file, fresh().toJSONString() + "\n");
      }
    } catch (IOException e) {
      throw unusable(file, e.toString(), e);
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK makes RSA keys", e);
    }
  }

  static RSAKey loadOrMake(Path file) {
    prepare(file);
    try {
      RSAKey key = RSAKey.parse(Files.readString(file));
      if (!key.isPrivate() || key.size() < RSA_BITS) {
        throw unusable(file, "it holds no private RSA key of %d bits".formatted(RSA_BITS), null);
      }
      // Two halves that do not belong together parse well and sign tokens nobody can verify.
      if (!key.toRSAPublicKey().getModulus().equals(key.toRSAPrivateKey().getModulus())) {
        throw unusable(file, "its halves do not belong together", null);
      }
      return key;
    } catch (IOException e) {
      throw unusable(file, e.toString(), e);
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      // The reason may quote the file, which is the key.
      throw unusable(file, "it is not a JSON Web Key", null);
    }
  }

  private static RSAKey fresh() throws JOSEException {
    return new RSAKeyGenerator(RSA_BITS)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static StartupProblemException unusable(
      Path file, String why, @Nullable Throwable cause) {
    return new StartupProblemException(
        "The signing key in %s cannot be used: %s. Restore it, or delete it to have a new one made (tokens already issued then end)"
            .formatted(file, why),
        cause);
  }
}
