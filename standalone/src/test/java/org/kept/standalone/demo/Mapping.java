package org.kept.standalone.demo;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the services can be asked for: the mappings of every controller on the class path, whether
 * their API documents tell it or not.
 *
 * @param service the part of its package that names the service
 * @param path with variables in braces
 */
record Mapping(String service, String method, String path) {

  private static final String PACKAGE = "org.kept.";

  static List<Mapping> all() throws ClassNotFoundException {
    ClassPathScanningCandidateComponentProvider controllers =
        new ClassPathScanningCandidateComponentProvider(false);
    controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    List<Mapping> all = new ArrayList<>();
    for (BeanDefinition found : controllers.findCandidateComponents("org.kept")) {
      Class<?> controller = Class.forName(found.getBeanClassName());
      for (Method method : controller.getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          all.addAll(of(controller, mapping));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static List<Mapping> of(Class<?> controller, RequestMapping mapping) {
    String service = controller.getName().substring(PACKAGE.length()).split("\\.", 2)[0];
    RequestMapping around =
        AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    String before = around == null ? "" : around.path()[0];
    return paths(mapping)
        .flatMap(
            path ->
                Arrays.stream(mapping.method())
                    .map(method -> new Mapping(service, method.name(), before + path)))
        .toList();
  }

  private static Stream<String> paths(RequestMapping mapping) {
    return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
  }

  /** Whether a request of a file is one of these. */
  boolean isAskedBy(HttpFile.Request request) {
    String[] parts = request.url().split("Url}}", 2);
    return method.equals(request.method())
        && (service.equals("servicekit") || parts[0].equals("{{" + service))
        && isPath(parts[1].split("\\?", 2)[0]);
  }

  private boolean isPath(String asked) {
    String[] wanted = path.split("/", -1);
    String[] given = asked.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].startsWith("{") && !Objects.equals(wanted[i], given[i])) {
        return false;
      }
    }
    return true;
  }
}
