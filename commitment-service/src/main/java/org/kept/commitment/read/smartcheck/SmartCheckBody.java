package org.kept.commitment.read.smartcheck;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.DraftContent.DraftDeliverable;
import org.kept.contracts.values.DraftContent.DraftMeasure;
import org.kept.contracts.values.DraftContent.DraftPeriod;
import org.kept.contracts.values.DraftContent.DraftUnit;
import org.kept.contracts.values.Partner;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;

/**
 * What a commitment says, to be checked: the JSON in which a draft is edited, so that a page sends
 * the same twice. What the check does not look at, statements and {@code historical}, is passed
 * over.
 */
@Schema(
    name = "SmartCheckRequest",
    description = "What a commitment says so far, as in an edited draft. Anything may be missing.")
@JsonIgnoreProperties({"statements", "historical"})
record SmartCheckBody(
    @Nullable
        @Size(max = 60)
        @Schema(description = "Id or slug of the campaign whose goal it is held against.")
        String campaignId,
    @Nullable @Valid @Schema(description = "The goal, where there is no campaign yet.")
        TextBody goal,
    @Nullable
        @Pattern(regexp = TextBody.LANGUAGE)
        @Schema(description = "Language of texts given as plain strings; en if missing.")
        String language,
    @Nullable @Valid TextBody title,
    @Nullable @Valid TextBody why,
    @Nullable @Valid TextBody what,
    @Nullable DraftPeriod period,
    @Nullable @Size(max = 40) List<@NotNull @Valid DeliverableBody> deliverables,
    @Nullable @Size(max = 20) List<@NotNull Partner> partners,
    @Nullable @Size(max = 30) List<@NotBlank @Size(max = 60) String> tags) {

  /** A text with its language, or a plain string in the request's language. */
  @Schema(name = "CheckedText")
  record TextBody(
      @Nullable @Pattern(regexp = TextBody.LANGUAGE) String language,
      @NotNull @Size(max = 5_000) String text,
      @Nullable @Size(max = 20) List<@NotNull @Valid TranslationBody> translations) {

    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    @Schema(name = "CheckedTranslation")
    record TranslationBody(
        @NotNull @Pattern(regexp = LANGUAGE) String language,
        @NotBlank @Size(max = 5_000) String text,
        @Nullable String by) {}

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    TextBody {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TextBody of(String text) {
      return new TextBody(null, text, null);
    }
  }

  /** One promised thing. */
  @Schema(name = "CheckedDeliverable")
  record DeliverableBody(
      @Nullable @Size(max = 12) String key,
      @Nullable @Valid TextBody title,
      @Nullable @Valid MeasureBody measure,
      @Nullable DraftPeriod window,
      @Nullable @Size(max = 10) List<@NotNull Partner> partners,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> tags) {}

  /** One of the four measures; {@code minimumPerRegion} is a number or an object. */
  @Schema(name = "CheckedMeasure")
  record MeasureBody(
      @NotNull @Pattern(regexp = "delivery|count|count-per-region|percentage") String kind,
      @Nullable @Size(max = 40) List<@NotBlank @Size(max = 100) String> stages,
      @Nullable DraftUnit unit,
      @Nullable @Digits(integer = 12, fraction = 4) BigDecimal target,
      @Nullable @Digits(integer = 12, fraction = 4) BigDecimal baseline,
      @Nullable @Valid @Schema(implementation = Object.class) CheckedMinima minimumPerRegion,
      @Nullable DraftUnit numerator,
      @Nullable DraftUnit denominator,
      @Nullable String direction) {}

  DraftContent content() {
    return new DraftContent(
        text(title),
        text(why),
        text(what),
        period,
        draftDeliverables(),
        orEmpty(partners),
        List.of(),
        orEmpty(tags),
        null);
  }

  private List<DraftDeliverable> draftDeliverables() {
    List<DraftDeliverable> all = new ArrayList<>();
    for (DeliverableBody it : orEmpty(deliverables)) {
      all.add(
          new DraftDeliverable(
              Objects.requireNonNullElse(it.key(), "D" + (all.size() + 1)),
              text(it.title()),
              it.measure() == null ? null : measure(it.measure()),
              it.window(),
              orEmpty(it.partners()),
              orEmpty(it.tags())));
    }
    return all;
  }

  @Nullable Text text(@Nullable TextBody it) {
    if (it == null) {
      return null;
    }
    String own = it.language() == null ? language : it.language();
    return new Text(
        Objects.requireNonNullElse(own, "en"),
        it.text(),
        orEmpty(it.translations()).stream()
            .map(
                t ->
                    new Translation(
                        t.language(), t.text(), Objects.requireNonNullElse(t.by(), "human")))
            .toList());
  }

  private static DraftMeasure measure(MeasureBody it) {
    return new DraftMeasure(
        it.kind(),
        it.stages(),
        it.unit(),
        it.target(),
        it.baseline(),
        it.minimumPerRegion() == null ? null : it.minimumPerRegion().each(),
        it.numerator(),
        it.denominator(),
        it.direction());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
