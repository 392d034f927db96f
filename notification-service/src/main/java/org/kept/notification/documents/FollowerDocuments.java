package org.kept.notification.documents;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Hashes;
import org.kept.notification.model.Language;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;

/** A follower as a document and back; the shape is told here and nowhere else. */
final class FollowerDocuments {

  private FollowerDocuments() {}

  /** What finds a mailbox again without reading addresses in a query log. */
  static String addressHash(EmailAddress address) {
    return Hashes.of(address.folded());
  }

  /** Everything that changes when a follower changes, but the lease, which is the queue's. */
  static Document changing(Follower follower) {
    Document document =
        new Document("address", follower.address().value())
            .append("preferences", preferences(follower.preferences()))
            .append("follows", follower.follows().stream().map(FollowerDocuments::follow).toList())
            .append("confirmed", !follower.confirmed().isEmpty())
            .append("dueAt", Date.from(follower.dueAt()));
    Schedule.@Nullable Occurrence next = follower.next();
    document.append(
        "next",
        next == null
            ? null
            : new Document("period", next.period().toString()).append("at", Date.from(next.at())));
    return document;
  }

  static Follower read(Document document) {
    Document preferences = document.get("preferences", Document.class);
    Document next = document.get("next", Document.class);
    return new Follower(
        document.getString("_id"),
        new EmailAddress(document.getString("address")),
        preferences == null ? null : preferences(preferences),
        document.getList("follows", Document.class, List.of()).stream()
            .map(FollowerDocuments::follow)
            .toList(),
        next == null
            ? null
            : new Schedule.Occurrence(
                LocalDate.parse(next.getString("period")), instant(next, "at")),
        instant(document, "dueAt"),
        document.getLong("version"));
  }

  private static @Nullable Document preferences(@Nullable Preferences preferences) {
    if (preferences == null) {
      return null;
    }
    Document document =
        new Document("language", preferences.language().tag())
            .append("zone", preferences.schedule().zone().getId())
            .append("at", preferences.schedule().rhythm().at().toString())
            .append("allQuiet", preferences.allQuiet());
    return switch (preferences.schedule().rhythm()) {
      case Rhythm.Daily ignored -> document.append("rhythm", "daily");
      case Rhythm.Weekly weekly ->
          document.append("rhythm", "weekly").append("day", weekly.day().getValue());
      case Rhythm.Monthly monthly ->
          document.append("rhythm", "monthly").append("day", monthly.day());
    };
  }

  private static Preferences preferences(Document document) {
    LocalTime at = LocalTime.parse(document.getString("at"));
    Rhythm rhythm =
        switch (document.getString("rhythm")) {
          case "daily" -> new Rhythm.Daily(at);
          case "weekly" -> new Rhythm.Weekly(DayOfWeek.of(document.getInteger("day")), at);
          case "monthly" -> new Rhythm.Monthly(document.getInteger("day"), at);
          case String other -> throw new IllegalStateException("stored rhythm " + other);
        };
    return new Preferences(
        Language.of(document.getString("language")).orElseThrow(),
        new Schedule(ZoneId.of(document.getString("zone")), rhythm),
        document.getBoolean("allQuiet"));
  }

  private static Document follow(Follow follow) {
    Document document = new Document("id", follow.id()).append("commitment", follow.commitment());
    if (follow.confirmedAt() != null) {
      document.append("confirmedAt", Date.from(follow.confirmedAt()));
    }
    if (follow.wish() != null) {
      document.append(
          "wish",
          new Document("preferences", preferences(follow.wish().preferences()))
              .append("askedAt", Date.from(follow.wish().askedAt()))
              .append("until", Date.from(follow.wish().until())));
    }
    return document;
  }

  private static Follow follow(Document document) {
    Document wish = document.get("wish", Document.class);
    Date confirmedAt = document.getDate("confirmedAt");
    return new Follow(
        document.getString("id"),
        document.getString("commitment"),
        confirmedAt == null ? null : confirmedAt.toInstant(),
        wish == null
            ? null
            : new Follow.Wish(
                preferences(wish.get("preferences", Document.class)),
                instant(wish, "askedAt"),
                instant(wish, "until")));
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
