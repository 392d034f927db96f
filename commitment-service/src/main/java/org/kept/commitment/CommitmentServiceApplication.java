package org.kept.commitment;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Campaigns, organizations and commitments: what is stated, by whom, and who has said yes to it.
 */
@SpringBootApplication
public class CommitmentServiceApplication {

  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application before it runs, so that another process can add settings to it. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(CommitmentServiceApplication.class)
        .properties("spring.config.name=commitment-service");
  }
}
