package org.kept.servicekit.problem;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of this kit and of the service ({@link ProblemBundles}), and their pages. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemPage.class)
public class ServiceProblems {

  private static final String OURS = "messages/servicekit-problems";

  @Bean
  Sentences problemSentences(ObjectProvider<ProblemBundles> bundles) {
    List<String> basenames = new ArrayList<>();
    bundles.forEach(bundle -> basenames.addAll(bundle.basenames()));
    basenames.add(OURS);
    return new Sentences(basenames);
  }

  /** The reader's language, of those there are. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(Sentences.LANGUAGES);
    resolver.setDefaultLocale(Sentences.LANGUAGES.getFirst());
    return resolver;
  }

  @Bean
  Problems problems(Sentences sentences, LocaleResolver languages, JsonMapper json) {
    return new Problems(sentences, languages, json);
  }
}
