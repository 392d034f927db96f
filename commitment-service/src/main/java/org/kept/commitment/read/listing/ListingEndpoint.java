package org.kept.commitment.read.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.CommitmentSummary;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.Presentation;
import org.kept.commitment.read.languages.Languages;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.Cursor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class ListingEndpoint {

  private final Lines lines;
  private final Commitments commitments;
  private final Campaigns campaigns;
  private final Organizations organizations;
  private final Presentation presentation;

  ListingEndpoint(
      Lines lines,
      Commitments commitments,
      Campaigns campaigns,
      Organizations organizations,
      Presentation presentation) {
    this.lines = lines;
    this.commitments = commitments;
    this.campaigns = campaigns;
    this.organizations = organizations;
    this.presentation = presentation;
  }

  /**
   * Some commitments.
   *
   * @param next the cursor of those after them, missing at the end
   * @param total how many the search finds; with the first page, or where counts are asked for
   * @param counts how many of those have which value of each filter, by id, code or word
   */
  @Schema(name = "CommitmentPage")
  record Page(
      List<CommitmentSummary> items,
      @Nullable String next,
      @Nullable Integer total,
      @Nullable Map<String, Map<String, Integer>> counts) {}

  @Operation(
      summary = "Public commitments: search, filter, sort, count",
      description =
          "search takes the beginnings of words, in any case and without accents; all of them must"
              + " be found in the title, the maker's or the campaign's name, or the texts, in any"
              + " language. Campaign and organization are given by id or slug. The first page says"
              + " how many there are in all and for each value of each filter. Going on by next is"
              + " not disturbed by what is published meanwhile.")
  @GetMapping("/commitments")
  ResponseEntity<Page> list(
      @RequestParam(required = false) @Nullable @Size(max = 200) String search,
      @RequestParam(required = false) @Nullable String campaign,
      @RequestParam(required = false) @Nullable String organization,
      @RequestParam(required = false) @Nullable String region,
      @Parameter(description = "published, withdrawn or closed")
          @RequestParam(required = false)
          @Pattern(regexp = "published|withdrawn|closed")
          @Nullable String status,
      @RequestParam(required = false) @Nullable String tag,
      @Parameter(description = "newest, title, period-end or maker")
          @RequestParam(defaultValue = "newest")
          @Pattern(regexp = "newest|title|period-end|maker")
          String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      @RequestParam(required = false) @Nullable Boolean counts,
      @Parameter(description = "Instead of Accept-Language, for example fr.")
          @RequestParam(required = false)
          @Nullable String language,
      HttpServletRequest request) {
    Languages languages = Languages.of(request, language);
    Order order = order(sort);
    String after = after(cursor, order);
    Map<Term, String> terms = new EnumMap<>(Term.class);
    put(terms, Term.REGION, region);
    put(terms, Term.STATUS, status);
    put(terms, Term.TAG, tag);
    put(terms, Term.CAMPAIGN, id(campaign, campaigns.find(or(campaign)).map(CampaignView::id)));
    put(
        terms,
        Term.ORGANIZATION,
        id(organization, organizations.find(or(organization)).map(OrganizationView::id)));
    boolean counted = counts == null ? after == null : counts;
    return Answers.listed(
        lines
            .condition(new Lines.Search(SearchWords.asked(search), terms))
            .map(condition -> page(condition, order, after, limit, counted, languages))
            .orElseGet(
                () -> new Page(List.of(), null, counted ? 0 : null, counted ? none() : null)));
  }

  private Page page(
      Bson condition,
      Order order,
      @Nullable String after,
      int limit,
      boolean counted,
      Languages languages) {
    List<Lines.Place> found = lines.page(condition, order, after, limit + 1);
    List<Lines.Place> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit ? Cursor.to(order.word() + "|" + shown.getLast().key()) : null;
    List<CommitmentSummary> items =
        presentation.summaries(
            commitments.findAll(shown.stream().map(Lines.Place::id).toList()), languages);
    if (!counted) {
      return new Page(items, next, null, null);
    }
    Map<Term, Map<String, Integer>> numbers = lines.counts(condition);
    Map<String, Map<String, Integer>> named = none();
    numbers.forEach((kind, values) -> named.put(kind.counts(), values));
    // Each has exactly one status.
    int total =
        numbers.getOrDefault(Term.STATUS, Map.of()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    return new Page(items, next, total, named);
  }

  private static Map<String, Map<String, Integer>> none() {
    Map<String, Map<String, Integer>> none = new TreeMap<>();
    Arrays.stream(Term.values()).forEach(kind -> none.put(kind.counts(), Map.of()));
    return none;
  }

  private static void put(Map<Term, String> terms, Term kind, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      terms.put(kind, value);
    }
  }

  private static String or(@Nullable String idOrSlug) {
    return idOrSlug == null ? "" : idOrSlug;
  }

  /** What is not known is looked for as it is given, and not found. */
  private static @Nullable String id(@Nullable String asked, Optional<String> found) {
    return found.orElse(asked);
  }

  private static Order order(String word) {
    return Arrays.stream(Order.values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** A cursor leads on in the order that it comes from, and in no other. */
  private static @Nullable String after(@Nullable String cursor, Order order) {
    String place = Cursor.from(cursor);
    if (place == null) {
      return null;
    }
    String start = order.word() + "|";
    if (!place.startsWith(start)) {
      throw ProblemException.cursor();
    }
    return place.substring(start.length());
  }
}
