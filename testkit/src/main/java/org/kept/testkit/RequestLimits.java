package org.kept.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.MethodType;
import jakarta.validation.metadata.ParameterDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.objenesis.SpringObjenesis;

/**
 * The limits that bean validation puts on requests to a service: on the parts of its bodies and on
 * the parameters of its endpoints. A test writes down what each takes and refuses; this tells
 * whether that is so, and which limits there are.
 */
public final class RequestLimits {

  private static final Set<String> LIMITS = Set.of("Size", "Pattern", "Digits", "Min", "Max");

  /** Tells whether an example is taken. */
  private final Map<String, BiPredicate<String, String>> limits = new TreeMap<>();

  private final Set<String> unasked = new TreeSet<>();

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  /**
   * @param packageName of the service
   */
  public RequestLimits(String packageName) {
    for (JavaClass each : new ClassFileImporter().importPackages(packageName)) {
      each.getMethods().stream()
          .flatMap(method -> method.getParameters().stream())
          .filter(it -> it.isAnnotatedWith("org.springframework.web.bind.annotation.RequestBody"))
          .filter(it -> !it.isAnnotatedWith(Valid.class))
          .filter(it -> it.getRawType().isRecord())
          .forEach(it -> unasked.add(it.getOwner().getFullName()));
      if (each.isRecord() || each.getSimpleName().endsWith("Endpoint")) {
        read(each.reflect());
      }
    }
  }

  /** As {@code Type.part constraint}; a part that ends with {@code []} is each of several. */
  public Set<String> all() {
    return new TreeSet<>(limits.keySet());
  }

  /** Bodies whose limits nobody asks for, since their parameter is not marked as valid. */
  public Set<String> unasked() {
    return new TreeSet<>(unasked);
  }

  /**
   * @param limit one of {@link #all()}
   * @param example how many signs or entries for {@code Size}, or else what is sent
   */
  public boolean takes(String limit, String example) {
    BiPredicate<String, String> takes = limits.get(limit);
    if (takes == null) {
      throw new IllegalArgumentException("There is no limit “" + limit + "”.");
    }
    return takes.test(limit.substring(limit.indexOf(' ') + 1), example);
  }

  private void read(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    BeanDescriptor bean = validator.getConstraintsForClass(type);
    for (PropertyDescriptor property : bean.getConstrainedProperties()) {
      String part = name + "." + property.getPropertyName();
      Class<?> taken = component(type, property.getPropertyName());
      note(part, property, (c, example) -> takes(type, property, value(taken, c, example), c, 1));
      for (var element : property.getConstrainedContainerElementTypes()) {
        note(
            part + "[]",
            element,
            (c, e) -> takes(type, property, holding(taken, element, c, e), c, 2));
      }
    }
    for (MethodDescriptor method : bean.getConstrainedMethods(MethodType.NON_GETTER)) {
      for (ParameterDescriptor parameter : method.getParameterDescriptors()) {
        String part = name + "." + method.getName() + "." + parameter.getName();
        note(part, parameter, (c, example) -> takes(type, method, parameter, c, example));
      }
    }
  }

  private void note(String part, ElementDescriptor described, BiPredicate<String, String> takes) {
    for (ConstraintDescriptor<?> constraint : described.getConstraintDescriptors()) {
      String kind = constraint.getAnnotation().annotationType().getSimpleName();
      if (LIMITS.contains(kind)) {
        limits.put(part + " " + kind, takes);
      }
    }
  }

  private boolean takes(
      Class<?> type, PropertyDescriptor property, Object value, String kind, int depth) {
    return validator.validateValue(type, property.getPropertyName(), value).stream()
        .noneMatch(it -> isOf(it, kind, depth));
  }

  private boolean takes(
      Class<?> type,
      MethodDescriptor described,
      ParameterDescriptor parameter,
      String kind,
      String example) {
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(it -> it.getName().equals(described.getName()))
            .filter(it -> it.getParameterCount() == described.getParameterDescriptors().size())
            .findAny()
            .orElseThrow();
    Object[] arguments =
        Stream.of(method.getParameters()).map(RequestLimits::nothing).toArray(Object[]::new);
    arguments[parameter.getIndex()] = value(parameter.getElementClass(), kind, example);
    // Only its class matters, so that it is made without what it needs to work.
    Object endpoint = new SpringObjenesis().newInstance(type, false);
    return validator.forExecutables().validateParameters(endpoint, method, arguments).stream()
        .filter(it -> it.getPropertyPath().toString().endsWith("." + parameter.getName()))
        .noneMatch(it -> isOf(it, kind, 2));
  }

  private static boolean isOf(ConstraintViolation<?> violation, String kind, int depth) {
    int nodes = 0;
    for (Path.Node ignored : violation.getPropertyPath()) {
      nodes++;
    }
    var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
    return nodes == depth && constraint.getSimpleName().equals(kind);
  }

  private static Class<?> component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> it.getName().equals(name))
        .findAny()
        .map(RecordComponent::getType)
        .orElseThrow();
  }

  private static Object holding(
      Class<?> container, ContainerElementTypeDescriptor element, String kind, String example) {
    Object value = value(element.getElementClass(), kind, example);
    return container == Map.class ? Map.of("any", value) : List.of(value);
  }

  private static Object value(Class<?> type, String kind, String example) {
    if (kind.equals("Size")) {
      int size = Integer.parseInt(example);
      if (type == Map.class) {
        Map<String, @Nullable Object> entries = new HashMap<>();
        for (int i = 0; i < size; i++) {
          entries.put("key" + i, null);
        }
        return entries;
      }
      return type == String.class ? "a".repeat(size) : Collections.nCopies(size, null);
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(example);
    }
    if (type == long.class || type == Long.class) {
      return Long.valueOf(example);
    }
    return type == BigDecimal.class ? new BigDecimal(example) : example;
  }

  private static @Nullable Object nothing(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
  }
}
