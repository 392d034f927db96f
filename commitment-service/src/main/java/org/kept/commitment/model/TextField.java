package org.kept.commitment.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;

/**
 * A place in a wording where there is text in several languages: {@code title}, {@code why}, {@code
 * what} or {@code deliverables[D2].title}, by key.
 *
 * @param deliverable key of the deliverable whose title it is; null for the commitment's own texts
 */
public record TextField(String name, @Nullable String deliverable) {

  private static final Pattern FORM =
      Pattern.compile("title|why|what|deliverables\\[([A-Za-z0-9][A-Za-z0-9_-]{0,11})]\\.title");

  /** The place that is written so; empty if none is. */
  public static Optional<TextField> read(String path) {
    Matcher written = FORM.matcher(path);
    if (!written.matches()) {
      return Optional.empty();
    }
    String key = written.group(1);
    return Optional.of(new TextField(key == null ? path : "title", key));
  }

  /** The places of a wording where something is written. */
  public static List<TextField> all(Wording wording) {
    return Stream.concat(
            Stream.of("title", "why", "what").map(name -> new TextField(name, null)),
            wording.deliverables().stream().map(it -> new TextField("title", it.key())))
        .filter(field -> field.in(wording).isPresent())
        .toList();
  }

  /** As it is read. */
  public String path() {
    return deliverable == null ? name : "deliverables[" + deliverable + "].title";
  }

  /** Whether this is a title, which is one plain line. */
  public boolean isTitle() {
    return deliverable == null && name.equals("title");
  }

  /** What stands there; empty if nothing does. */
  public Optional<Text> in(Wording wording) {
    if (deliverable != null) {
      return wording.deliverables().stream()
          .filter(it -> it.key().equals(deliverable))
          .findFirst()
          .flatMap(it -> Optional.ofNullable(it.title()));
    }
    return Optional.ofNullable(
        switch (name) {
          case "title" -> wording.title();
          case "why" -> wording.why();
          default -> wording.what();
        });
  }

  /** The wording with another text there. */
  public Wording put(Wording it, Text text) {
    if (deliverable != null) {
      List<Deliverable> promises =
          it.deliverables().stream()
              .map(promise -> promise.key().equals(deliverable) ? titled(promise, text) : promise)
              .toList();
      return it.promising(promises);
    }
    return switch (name) {
      case "title" -> it.titled(text);
      case "why" -> it.explained(text, it.what());
      default -> it.explained(it.why(), text);
    };
  }

  private static Deliverable titled(Deliverable it, Text title) {
    return new Deliverable(it.key(), title, it.measure(), it.window(), it.partners(), it.tags());
  }
}
