package org.kept.portal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves the read-only pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application before it runs, so that another process can add settings to it. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(PortalApplication.class)
        .properties("spring.config.name=portal");
  }
}
