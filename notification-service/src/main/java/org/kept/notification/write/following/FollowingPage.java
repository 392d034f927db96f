package org.kept.notification.write.following;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.notification.documents.Commitments;
import org.kept.notification.letter.Links;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Language;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.digest.News.Followed;
import org.kept.notification.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Shows a follower what they follow and how they are told. */
public final class FollowingPage {

  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.contains("/"))
          .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
          .sorted()
          .toList();

  private final Commitments commitments;
  private final Links links;

  public FollowingPage(Commitments commitments, Links links) {
    this.commitments = commitments;
    this.links = links;
  }

  /**
   * A followed commitment as a row.
   *
   * @param href its page
   */
  public record Row(String id, String title, String href) {}

  /** A choice of day. */
  public record Weekday(String value, String label) {}

  /** The settings as the form shows them. */
  public record Settings(
      String language, String zone, String rhythm, String at, String day, boolean allQuiet) {}

  /**
   * The page.
   *
   * @param note what came of the last change; none if there was none
   */
  ResponseEntity<String> show(
      HttpStatus status, Follower follower, String token, @Nullable String note) {
    Preferences preferences = Objects.requireNonNull(follower.preferences());
    Language language = preferences.language();
    Words words = Words.in(language);
    Map<String, Object> values = new HashMap<>();
    values.put("address", "/following/" + token);
    values.put("note", note);
    values.put(
        "follows", follower.confirmed().stream().map(follow -> row(follow, language)).toList());
    values.put("settings", settings(preferences));
    values.put(
        "weekdays", Arrays.stream(DayOfWeek.values()).map(day -> weekday(day, words)).toList());
    values.put("zones", zones(preferences.schedule().zone()));
    values.put("next", next(follower, preferences, words));
    return Page.fill(status, language, "following", values);
  }

  private Row row(Follow follow, Language language) {
    Followed followed = commitments.find(follow.commitment()).orElseThrow().in(language);
    return new Row(follow.id(), followed.title(), links.commitment(followed.slug()));
  }

  private static Weekday weekday(DayOfWeek day, Words words) {
    return new Weekday(day.name().toLowerCase(Locale.ROOT), words.weekday(day));
  }

  private static @Nullable String next(Follower follower, Preferences preferences, Words words) {
    if (follower.next() == null) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(follower.next().at(), preferences.schedule().zone());
    return words.say("page.following.next", "date", words.date(day));
  }

  private static List<String> zones(ZoneId chosen) {
    if (ZONES.contains(chosen.getId())) {
      return ZONES;
    }
    List<String> zones = new ArrayList<>(ZONES);
    zones.addFirst(chosen.getId());
    return zones;
  }

  private static Settings settings(Preferences preferences) {
    Rhythm rhythm = preferences.schedule().rhythm();
    String zone = preferences.schedule().zone().getId();
    String language = preferences.language().tag();
    String at = rhythm.at().toString();
    boolean allQuiet = preferences.allQuiet();
    return switch (rhythm) {
      case Rhythm.Daily ignored -> new Settings(language, zone, "daily", at, "", allQuiet);
      case Rhythm.Weekly weekly ->
          new Settings(
              language, zone, "weekly", at, weekly.day().name().toLowerCase(Locale.ROOT), allQuiet);
      case Rhythm.Monthly monthly ->
          new Settings(language, zone, "monthly", at, Integer.toString(monthly.day()), allQuiet);
    };
  }
}
