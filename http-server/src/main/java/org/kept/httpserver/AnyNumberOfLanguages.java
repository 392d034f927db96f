package org.kept.httpserver;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Lets readers name as many languages as they like: Tomcat answers 500 to more than ten, and the
 * header's size is limit enough.
 */
@AutoConfiguration
public final class AnyNumberOfLanguages {

  @Bean
  static TomcatConnectorCustomizer anyNumberOfLanguages() {
    return connector -> connector.setMaxLocaleCount(-1);
  }
}
