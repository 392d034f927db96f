package org.kept.notification;

import org.kept.servicekit.consume.ServiceConsume;
import org.kept.servicekit.kafka.ServiceKafka;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.servicekit.security.ServiceSecurity;
import org.kept.servicekit.web.ServiceWeb;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Tells people: follows by mail, digests. */
@SpringBootApplication
@Import({
  ServiceWeb.class,
  ServiceSecurity.class,
  ServiceMongo.class,
  ServiceKafka.class,
  ServiceConsume.class
})
public class NotificationServiceApplication {

  public static void main(String[] args) {
    builder().run(args);
  }

  /** The application before it runs, so that another process can add settings to it. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(NotificationServiceApplication.class)
        .properties("spring.config.name=notification-service");
  }
}
