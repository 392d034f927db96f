package org.kept.identity.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator says about clients.
 *
 * @param bootstrapClients clients that exist without anybody registering them
 */
@Validated
@ConfigurationProperties("kept.identity")
record ClientSettings(@DefaultValue List<@Valid BootstrapClient> bootstrapClients) {

  /**
   * A client that configuration declares.
   *
   * @param secretFile holds its secret; made with a random one when it does not exist
   */
  record BootstrapClient(
      @Pattern(regexp = Client.ID_PATTERN) String id,
      @NotEmpty Set<@Pattern(regexp = Client.SCOPE_PATTERN) String> scopes,
      Role role,
      Path secretFile) {}
}
