package org.kept.identity.client;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.kept.identity.startup.PrivateFile;
import org.kept.identity.startup.StartupProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the stored clients agree with the configured ones before the service is ready.
 *
 * <p>The secret file is the truth: it is made when missing and the stored hash follows it. So a
 * crash between the two heals at the next start, a deleted file gives the client a new secret, and
 * a file that an operator brings is taken as it is.
 */
@Component
class BootstrapClients implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(BootstrapClients.class);

  /** What 128 random bits need in base64; anything shorter was typed by a person. */
  static final int SHORTEST_SECRET = 22;

  private final ClientSettings settings;
  private final ClientStore store;
  private final ClientSecrets secrets;
  private final Clock clock;

  BootstrapClients(ClientSettings settings, ClientStore store, ClientSecrets secrets, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments args) {
    try {
      settings.bootstrapClients().forEach(this::settle);
    } catch (MongoException e) {
      throw new StartupProblemException(
          "The clients cannot be read: MongoDB does not answer at the address in kept.mongodb.uri",
          e);
    }
  }

  private void settle(ClientSettings.BootstrapClient configured) {
    String secret = secretOf(configured.id(), configured.secretFile());
    var stored = store.find(configured.id());
    boolean agrees =
        stored
            .filter(c -> c.scopes().equals(configured.scopes()))
            .filter(c -> c.role() == configured.role())
            .filter(c -> secrets.matches(secret, c.secretHash()))
            .isPresent();
    if (!agrees) {
      store.put(
          new Client(
              configured.id(),
              secrets.hash(secret),
              configured.scopes(),
              configured.role(),
              stored.map(Client::created).orElseGet(clock::instant)));
      log.info("Client {} is ready; its secret is in {}", configured.id(), configured.secretFile());
    }
  }

  private String secretOf(String id, Path file) {
    try {
      if (Files.notExists(file)) {
        PrivateFile.write(file, secrets.fresh() + "\n");
      }
      String secret = Files.readString(file).strip();
      if (secret.length() < SHORTEST_SECRET) {
        throw new StartupProblemException(
            "The secret of client %s in %s is shorter than %d characters: delete the file to have one made"
                .formatted(id, file, SHORTEST_SECRET),
            null);
      }
      return secret;
    } catch (IOException e) {
      throw new StartupProblemException(
          "The secret of client %s cannot be kept in %s: %s".formatted(id, file, e), e);
    }
  }
}
