package org.kept.commitment.read.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.history.Happened;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;

/** What happened, in the words of one language. */
final class Phrases {

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  /** {@code deliverables[D2].measure.target@fr}: key, field within, language of a translation. */
  private static final Pattern PATH =
      Pattern.compile("(?:deliverables\\[([^\\]]*)]\\.?)?([\\w.\\[\\]-]*)(?:@([\\w-]+))?");

  private static final String REGION = "measure.minimumPerRegion.";

  private final ResourceBundle words;
  private final Locale language;

  Phrases(Locale language) {
    this.language = language;
    this.words = ResourceBundle.getBundle("messages/commitment-history", language, ROOT_IS_ENGLISH);
  }

  /** For example: published it; closed it as kept. */
  String event(Happened happened) {
    return words.getString(
        happened.event().data() instanceof CommitmentClosed closed
            ? happened.what() + "." + closed.outcome()
            : happened.what());
  }

  String member() {
    return words.getString("member");
  }

  String staff() {
    return words.getString("staff");
  }

  /** For example: D2: the target in LAC changed from 10 to 12. */
  String change(Change change) {
    Matcher path = PATH.matcher(change.path());
    if (!path.matches()) {
      throw new IllegalStateException("no field is called " + change.path());
    }
    String key = path.group(1);
    String field = Objects.requireNonNull(path.group(2));
    String sentence =
        key != null && field.isEmpty()
            ? say(
                change.before() == null ? "change.deliverable-added" : "change.deliverable-removed",
                Map.of("title", or(change.after(), or(change.before(), ""))))
            : say(
                form(change),
                Map.of(
                    "field", named(field, path.group(3)),
                    "before", or(change.before(), ""),
                    "after", or(change.after(), "")));
    return key == null
        ? sentence
        : say("change.of-deliverable", Map.of("key", key, "change", sentence));
  }

  private static String form(Change change) {
    if (change.before() == null) {
      return "change.added";
    }
    if (change.after() == null) {
      return "change.removed";
    }
    return change.marks() == null ? "change.changed" : "change.reworded";
  }

  private String named(String field, @Nullable String translation) {
    String name =
        field.startsWith(REGION)
            ? say(
                "field.measure.minimumPerRegion",
                Map.of("region", field.substring(REGION.length())))
            : field.startsWith("notes[")
                ? words.getString("field.notes")
                : words.containsKey("field." + field) ? words.getString("field." + field) : field;
    return translation == null
        ? name
        : say(
            "field.translation",
            Map.of(
                "field",
                name,
                "language",
                Locale.forLanguageTag(translation).getDisplayLanguage(language)));
  }

  private String say(String key, Map<String, String> values) {
    return VALUE
        .matcher(words.getString(key))
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
