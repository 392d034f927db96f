package org.kept.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.notification.model.Schedule.Occurrence;

class ScheduleTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  @Test
  void a_daily_digest_is_due_at_the_local_time_in_winter_and_in_summer() {
    Schedule daily = new Schedule(PARIS, new Rhythm.Daily(EIGHT));

    assertThat(daily.next(Instant.parse("2026-01-10T12:00:00Z")))
        .isEqualTo(due("2026-01-11", "2026-01-11T07:00:00Z"));
    assertThat(daily.next(Instant.parse("2026-07-10T12:00:00Z")))
        .isEqualTo(due("2026-07-11", "2026-07-11T06:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-11T06:59:59.999Z, 2026-01-11",
    "2026-01-11T07:00:00Z, 2026-01-12",
    "2026-01-11T07:00:00.001Z, 2026-01-12"
  })
  void the_moment_itself_belongs_to_the_digest_that_was_due_then(Instant after, LocalDate period) {
    Schedule daily = new Schedule(PARIS, new Rhythm.Daily(EIGHT));

    assertThat(daily.next(after).period()).isEqualTo(period);
  }

  @Test
  void a_time_that_spring_skips_is_due_as_much_later_as_the_clock_jumps() {
    Schedule inTheGap = new Schedule(PARIS, new Rhythm.Daily(LocalTime.of(2, 30)));

    assertThat(first(inTheGap, "2026-03-28T00:00:00Z", 3))
        .containsExactly(
            due("2026-03-28", "2026-03-28T01:30:00Z"),
            due("2026-03-29", "2026-03-29T01:30:00Z"), // 03:30 summer time; 02:30 never is
            due("2026-03-30", "2026-03-30T00:30:00Z"));
  }

  @Test
  void a_time_that_autumn_repeats_is_due_once_the_first_time_round() {
    Schedule inTheOverlap = new Schedule(PARIS, new Rhythm.Daily(LocalTime.of(2, 30)));

    assertThat(first(inTheOverlap, "2026-10-24T12:00:00Z", 2))
        .containsExactly(
            due(
                "2026-10-25",
                "2026-10-25T00:30:00Z"), // 02:30 summer time; winter's follows at 01:30Z
            due("2026-10-26", "2026-10-26T01:30:00Z"));
  }

  @Test
  void a_day_that_a_place_left_out_of_its_calendar_is_not_told_twice() {
    Schedule apia = new Schedule(ZoneId.of("Pacific/Apia"), new Rhythm.Daily(EIGHT));

    List<Occurrence> around = first(apia, "2011-12-28T20:00:00Z", 4); // Samoa skipped the 30th

    assertThat(around).extracting(Occurrence::at).doesNotHaveDuplicates().isSorted();
    assertThat(around).extracting(Occurrence::period).doesNotHaveDuplicates();
  }

  @Test
  void a_weekly_digest_keeps_its_weekday_across_the_date_line() {
    Schedule weekly =
        new Schedule(ZoneId.of("Pacific/Auckland"), new Rhythm.Weekly(DayOfWeek.MONDAY, EIGHT));

    assertThat(weekly.next(Instant.parse("2026-06-14T19:59:00Z"))) // Monday 07:59 in Auckland
        .isEqualTo(due("2026-06-15", "2026-06-14T20:00:00Z"));
    assertThat(weekly.next(Instant.parse("2026-06-14T20:00:00Z")).period()).isEqualTo("2026-06-22");
  }

  @Test
  void a_month_that_lacks_the_day_is_told_on_its_last() {
    Schedule monthly = new Schedule(ZoneId.of("UTC"), new Rhythm.Monthly(31, EIGHT));

    assertThat(first(monthly, "2027-12-31T08:00:00Z", 4))
        .extracting(Occurrence::period)
        .containsExactly(
            LocalDate.parse("2028-01-31"),
            LocalDate.parse("2028-02-29"),
            LocalDate.parse("2028-03-31"),
            LocalDate.parse("2028-04-30"));
  }

  @Test
  void the_first_of_the_month_is_found_from_the_second() {
    Schedule monthly = new Schedule(PARIS, new Rhythm.Monthly(1, EIGHT));

    assertThat(monthly.next(Instant.parse("2026-01-02T00:00:00Z")).period())
        .isEqualTo("2026-02-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Africa/Casablanca"
      })
  void every_local_day_of_a_year_is_due_exactly_once_and_in_order(String zone) {
    Schedule daily = new Schedule(ZoneId.of(zone), new Rhythm.Daily(LocalTime.of(2, 0)));

    List<Occurrence> year = first(daily, "2025-12-31T23:59:59Z", 365);

    assertThat(year).extracting(Occurrence::at).isSorted().doesNotHaveDuplicates();
    assertThat(year)
        .extracting(Occurrence::period)
        .containsExactlyElementsOf(
            year.getFirst().period().datesUntil(year.getFirst().period().plusDays(365)).toList());
  }

  private static List<Occurrence> first(Schedule schedule, String after, int count) {
    return Stream.iterate(schedule.next(Instant.parse(after)), o -> schedule.next(o.at()))
        .limit(count)
        .toList();
  }

  private static Occurrence due(String period, String at) {
    return new Occurrence(LocalDate.parse(period), Instant.parse(at));
  }
}
