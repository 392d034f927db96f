package org.kept.servicekit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The system's clock in UTC, unless the service or its test has another. */
@Configuration(proxyBeanMethods = false)
public class ServiceClock {

  @Bean
  @Fallback
  Clock systemClock() {
    return Clock.systemUTC();
  }
}
