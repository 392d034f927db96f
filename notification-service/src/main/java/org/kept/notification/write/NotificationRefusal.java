package org.kept.notification.write;

import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Every rule of following and being told, by what it says when it refuses. */
public sealed interface NotificationRefusal extends Refusal {

  @Rule(code = "follow.commitment-unknown", kind = Kind.INVALID, field = "commitment")
  record CommitmentUnknown(String commitment) implements NotificationRefusal {}

  @Rule(code = "follow.email-malformed", kind = Kind.INVALID, field = "email")
  record EmailMalformed() implements NotificationRefusal {}

  @Rule(code = "follow.language-unknown", kind = Kind.INVALID, field = "language")
  record LanguageUnknown(String language) implements NotificationRefusal {}

  @Rule(code = "follow.zone-unknown", kind = Kind.INVALID, field = "zone")
  record ZoneUnknown(String zone) implements NotificationRefusal {}

  @Rule(code = "follow.rhythm-unknown", kind = Kind.INVALID, field = "rhythm")
  record RhythmUnknown(String rhythm) implements NotificationRefusal {}

  @Rule(code = "follow.time-malformed", kind = Kind.INVALID, field = "at")
  record TimeMalformed(String at) implements NotificationRefusal {}

  @Rule(code = "follow.weekday-unknown", kind = Kind.INVALID, field = "day")
  record WeekdayUnknown(String day) implements NotificationRefusal {}

  @Rule(code = "follow.month-day-out-of-range", kind = Kind.INVALID, field = "day")
  record MonthDayOutOfRange(String day) implements NotificationRefusal {}

  @Rule(code = "follow.link-invalid", kind = Kind.NOT_FOUND)
  record LinkInvalid() implements NotificationRefusal {}

  @Rule(code = "digest.follow-unknown", kind = Kind.NOT_FOUND)
  record FollowUnknown() implements NotificationRefusal {}
}
