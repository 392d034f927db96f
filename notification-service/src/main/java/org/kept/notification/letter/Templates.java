package org.kept.notification.letter;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML templates of this service; whatever is put into one is escaped. */
public final class Templates {

  private static final SpringTemplateEngine ENGINE = engine();

  private Templates() {}

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("notification-pages/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  /** The HTML of a template with these values. */
  public static String fill(String template, Map<String, Object> values) {
    return ENGINE.process(template, new Context(Locale.ROOT, values));
  }
}
