package org.kept.progress;

import org.kept.servicekit.consume.ServiceConsume;
import org.kept.servicekit.security.ServiceSecurity;
import org.kept.servicekit.web.ServiceWeb;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts progress-service; settings are in {@code progress-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({ServiceWeb.class, ServiceSecurity.class, ServiceConsume.class})
public class ProgressServiceApplication {

  /**
   * The service, not started yet. Whoever starts it may set further properties: what is said here
   * gives way to them, what is said in the file would not.
   */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(ProgressServiceApplication.class)
        .properties(
            "spring.config.name=progress-service",
            "server.port=8082",
            "kept.mongodb.database=kept_progress");
  }

  public static void main(String[] args) {
    builder().run(args);
  }
}
