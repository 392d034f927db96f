package org.kept.identity;

import org.kept.identity.token.SigningKeyInitializer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Issues access tokens to machine clients by the client credentials grant. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityServiceApplication {

  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application before it runs, so that another process can add settings to it. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(IdentityServiceApplication.class)
        .initializers(new SigningKeyInitializer())
        .properties("spring.config.name=identity-service");
  }
}
