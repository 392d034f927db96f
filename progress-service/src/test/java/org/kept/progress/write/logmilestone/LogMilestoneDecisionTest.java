package org.kept.progress.write.logmilestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;

class LogMilestoneDecisionTest {

  private static final Instant NOW = Given.MID_2014;
  private static final List<String> REGIONS = List.of("EAP", "ECA", "LAC", "MENA", "SA", "SSA");

  private static Decision<MilestoneEvent> decide(Logging logging, Milestone state) {
    return LogMilestoneDecision.decide(logging.command(), state, NOW);
  }

  private static List<MilestoneEvent> accepted(Logging logging, Milestone state) {
    assertThat(decide(logging, state)).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<MilestoneEvent>) decide(logging, state)).events();
  }

  private static MilestoneReported reported(Logging logging) {
    return (MilestoneReported) accepted(logging, Milestone.UNREPORTED).getFirst();
  }

  private static void refused(Logging logging, MilestoneRefusal expected) {
    assertThat(decide(logging, Milestone.UNREPORTED)).isEqualTo(Decision.refuse(expected));
  }

  private static Milestone after(MilestoneEvent... events) {
    Milestone state = Milestone.UNREPORTED;
    for (MilestoneEvent event : events) {
      state = Milestone.evolve(state, event);
    }
    return state;
  }

  @Test
  void theFirstTimeItIsReportedAsItWasTold() {
    MilestoneReported reported =
        reported(
            Logging.mfi()
                .subject("  Caja Andina ")
                .on("2014-Q2")
                .link("https://example.org/1")
                .note(" in pilot ")
                .tags("use:pilot", "use:pilot"));
    assertThat(reported.subject()).isEqualTo("Caja Andina");
    assertThat(reported.subjectKey()).isEqualTo("caja andina");
    assertThat(reported.region()).isEqualTo("LAC");
    assertThat(reported.country()).isEqualTo("PE");
    assertThat(reported.occurred().date()).isEqualTo("2014-Q2");
    assertThat(reported.occurred().precision()).isEqualTo("quarter");
    assertThat(reported.quantity()).isEqualByComparingTo("1");
    assertThat(reported.evidence().getFirst().addedBy()).isEqualTo("mia");
    assertThat(reported.note()).isEqualTo("in pilot");
    assertThat(reported.tags()).containsExactly("use:pilot");
    assertThat(reported.milestoneId()).isEqualTo(Logging.mfi().command().milestone().value());
  }

  @Test
  void theSameSubjectAgainAddsOnlyWhatIsNew() {
    Milestone known = after(reported(Logging.mfi().link("https://example.org/1").note("first")));
    assertThat(accepted(Logging.mfi().link("https://example.org/1").note("first"), known))
        .isEmpty();
    assertThat(accepted(Logging.mfi().subject("CAJA  ANDINA").on("2014-06").region("LAC"), known))
        .isEmpty();

    MilestoneEvidenceAdded added =
        (MilestoneEvidenceAdded)
            accepted(
                    Logging.mfi()
                        .evidence(
                            new LogMilestone.Link("https://example.org/1", "again", null),
                            new LogMilestone.Link("https://example.org/2", null, null)),
                    known)
                .getFirst();
    assertThat(added.evidence())
        .extracting(MilestoneEvent.StoredEvidence::url)
        .containsExactly("https://example.org/2");
    assertThat(added.note()).isNull();
    assertThat(accepted(Logging.mfi().note("second"), known)).hasSize(1);
  }

  @Test
  void whatWasTakenBackCanBeReportedAnew() {
    MilestoneReported first = reported(Logging.mfi());
    Milestone retracted =
        after(first, new MilestoneRetracted(first.milestoneId(), Given.COMMITMENT, "D2", "no"));
    assertThat(accepted(Logging.mfi(), retracted)).containsExactly(first);
  }

  @Test
  void whatHappenedOutsideTheWindowIsAcceptedToo() {
    assertThat(reported(Logging.mfi().on("2013-01-01")).occurred().date()).isEqualTo("2013-01-01");
  }

  @Test
  void onlyMembersOfTheMakerAndStaffTell() {
    reported(Logging.mfi().by(new Teller("mia", false, true)));
    reported(Logging.mfi().by(new Teller("sam", true, false)));
    refused(Logging.mfi().by(new Teller("tom", false, false)), new MilestoneRefusal.NotYours());
  }

  @Test
  void nothingIsToldOfWhatIsOver() {
    for (CommitmentDefinition.State state :
        List.of(CommitmentDefinition.State.WITHDRAWN, CommitmentDefinition.State.CLOSED)) {
      refused(
          Logging.mfi().toward(Given.commitment(List.of(Given.MFIS), state)),
          new MilestoneRefusal.CommitmentOver(state.word()));
    }
  }

  @Test
  void aDeliverableMustBePromised() {
    refused(
        Logging.ofKey("D9"),
        new MilestoneRefusal.DeliverableUnknown("D9", List.of("D1", "D2", "D3", "D4")));
  }

  @Test
  void aSubjectHasOneToTwoHundredCharacters() {
    assertThat(reported(Logging.mfi().subject("x")).subject()).isEqualTo("x");
    assertThat(reported(Logging.mfi().subject("x".repeat(200))).subject()).hasSize(200);
    refused(Logging.mfi().subject("x".repeat(201)), new MilestoneRefusal.SubjectLength(201, 200));
    refused(Logging.mfi().subject(" \u200b "), new MilestoneRefusal.SubjectLength(0, 200));
  }

  @Test
  void whereStagesAreMeasuredTheSubjectIsOne() {
    assertThat(reported(Logging.stage("TRANSLATED:fr")).subject()).isEqualTo("translated:fr");
    refused(
        Logging.stage("drafted"),
        new MilestoneRefusal.StageUnknown(
            "drafted", List.of("created", "translated:fr", "published")));
  }

  @Test
  void aRegionIsOneOfTheScheme() {
    assertThat(reported(Logging.mfi().country(null).region("lac")).region()).isEqualTo("LAC");
    refused(
        Logging.mfi().country(null).region("ZZZ"),
        new MilestoneRefusal.RegionUnknown("ZZZ", REGIONS));
    refused(
        Logging.hectares("1").region("ZZZ"), new MilestoneRefusal.RegionUnknown("ZZZ", REGIONS));
  }

  @Test
  void whereRegionsAreCountedThereMustBeOne() {
    refused(Logging.mfi().country(null).region(" "), new MilestoneRefusal.RegionMissing(REGIONS));
    assertThat(reported(Logging.hectares("1")).region()).isNull();
  }

  @Test
  void aCountryIsOne() {
    assertThat(reported(Logging.mfi().country("kh")).region()).isEqualTo("EAP");
    refused(Logging.mfi().country("XX"), new MilestoneRefusal.CountryUnknown("XX"));
    refused(Logging.mfi().country("Peru"), new MilestoneRefusal.CountryUnknown("PERU"));
  }

  @Test
  void aCountryOutsideAllRegionsCannotBeCountedByRegion() {
    refused(Logging.mfi().country("US"), new MilestoneRefusal.CountryOutside("US", REGIONS));
    refused(
        Logging.hectares("1").country("US").region("LAC"),
        new MilestoneRefusal.CountryOutside("US", REGIONS));
    assertThat(reported(Logging.hectares("1").country("US")).region()).isNull();
  }

  @Test
  void regionAndCountryMustAgree() {
    assertThat(reported(Logging.mfi().country("PE").region("LAC")).region()).isEqualTo("LAC");
    refused(
        Logging.mfi().country("PE").region("SA"),
        new MilestoneRefusal.RegionContradictsCountry("SA", "PE", "LAC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-13-40", "", "yesterday", "2014-02-30"})
  void aDateIsOne(String date) {
    refused(Logging.mfi().on(date), new MilestoneRefusal.DateImpossible(date));
  }

  @Test
  void aPrecisionIsOne() {
    assertThat(reported(Logging.mfi().precision("DAY")).occurred().precision()).isEqualTo("day");
    refused(Logging.mfi().precision("week"), new MilestoneRefusal.PrecisionUnknown("week"));
  }

  @Test
  void aPrecisionIsNotFinerThanTheDate() {
    assertThat(reported(Logging.mfi().on("2014-05-10").precision("month")).occurred().date())
        .isEqualTo("2014-05");
    refused(
        Logging.mfi().on("2014-05").precision("day"),
        new MilestoneRefusal.PrecisionTooFine("2014-05", "day"));
  }

  @Test
  void whatHasNotHappenedCannotBeTold() {
    reported(Logging.mfi().on("2014-07-01"));
    reported(Logging.mfi().on("2014-07"));
    reported(Logging.mfi().on("2014"));
    refused(
        Logging.mfi().on("2014-07-02"),
        new MilestoneRefusal.DateInFuture("2014-07-02", Given.day("2014-07-01")));
    refused(
        Logging.mfi().on("2014-Q4"),
        new MilestoneRefusal.DateInFuture("2014-Q4", Given.day("2014-07-01")));
  }

  @Test
  void aQuantityIsAboveZero() {
    reported(Logging.hectares("0.000001"));
    refused(Logging.hectares("0"), new MilestoneRefusal.QuantityNotPositive(Given.number("0")));
    refused(Logging.hectares("-1"), new MilestoneRefusal.QuantityNotPositive(Given.number("-1")));
  }

  @Test
  void aQuantityHasALimit() {
    reported(Logging.hectares("1000000000000"));
    refused(
        Logging.hectares("1000000000000.1"),
        new MilestoneRefusal.QuantityTooLarge(Given.number("1000000000000")));
  }

  @Test
  void aQuantityIsWholeWhereTheUnitIs() {
    assertThat(reported(Logging.mfi().quantity("2.0")).quantity()).isEqualByComparingTo("2");
    refused(
        Logging.mfi().quantity("1.5"),
        new MilestoneRefusal.QuantityNotWhole(Given.number("1.5"), "MFIs"));
  }

  @Test
  void aQuantityHasSixDecimals() {
    reported(Logging.hectares("1.123456"));
    refused(Logging.hectares("1.1234567"), new MilestoneRefusal.QuantityTooFine(6));
  }

  @Test
  void stagesAndReadingsHaveNoQuantity() {
    reported(Logging.stage("created").quantity("1"));
    refused(Logging.stage("created").quantity("2"), new MilestoneRefusal.QuantityNotMeasured());
    refused(Logging.reading("1", "2").quantity("2"), new MilestoneRefusal.QuantityNotMeasured());
  }

  @Test
  void aPercentageNeedsBothItsNumbers() {
    assertThat(reported(Logging.reading("30", "100")).numerator()).isEqualByComparingTo("30");
    refused(
        Logging.reading("30", null),
        new MilestoneRefusal.ReadingMissing("poor clients", "new clients"));
    refused(
        Logging.reading(null, "100"),
        new MilestoneRefusal.ReadingMissing("poor clients", "new clients"));
  }

  @ParameterizedTest
  @CsvSource({"-1, 100", "101, 100", "0, 0", "1, -1"})
  void aReadingIsAShareOfAWhole(String part, String whole) {
    reported(Logging.reading("0", "1"));
    reported(Logging.reading("100", "100"));
    refused(
        Logging.reading(part, whole),
        new MilestoneRefusal.ReadingNotAShare(Given.number(part), Given.number(whole)));
  }

  @Test
  void aReadingHasALimit() {
    reported(Logging.reading("1.123456", "1000000000000"));
    MilestoneRefusal tooLarge =
        new MilestoneRefusal.ReadingTooLarge(Given.number("1000000000000"), 6);
    refused(Logging.reading("1", "1000000000001"), tooLarge);
    refused(Logging.reading("1.1234567", "2"), tooLarge);
    refused(Logging.reading("1", "2.1234567"), tooLarge);
  }

  @Test
  void onlyAPercentageHasReadings() {
    for (Logging logging : List.of(Logging.mfi(), Logging.stage("created"))) {
      LogMilestone c = logging.command();
      LogMilestone withReading =
          new LogMilestone(
              c.toward(),
              c.deliverable(),
              c.subject(),
              c.region(),
              c.country(),
              c.date(),
              c.precision(),
              c.quantity(),
              Given.number("1"),
              null,
              c.evidence(),
              c.note(),
              c.tags(),
              c.illustrative(),
              c.source(),
              c.teller());
      assertThat(LogMilestoneDecision.decide(withReading, Milestone.UNREPORTED, NOW))
          .isEqualTo(Decision.refuse(new MilestoneRefusal.ReadingNotMeasured()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https://user@example.org",
        "http:// example.org",
        ""
      })
  void evidenceIsAWebAddress(String url) {
    reported(Logging.mfi().link("https://example.org/" + "x".repeat(1_980)));
    refused(Logging.mfi().link(url), new MilestoneRefusal.EvidenceAddress(url, 2_000));
    String long2001 = "https://example.org/" + "x".repeat(1_981);
    refused(
        Logging.mfi().link(long2001),
        new MilestoneRefusal.EvidenceAddress(long2001.substring(0, 100) + "…", 2_000));
  }

  @Test
  void aLabelHasAtMostTwoHundredCharacters() {
    reported(Logging.mfi().evidence(new LogMilestone.Link("https://a.org", "x".repeat(200), "en")));
    refused(
        Logging.mfi().evidence(new LogMilestone.Link("https://a.org", "x".repeat(201), "en")),
        new MilestoneRefusal.EvidenceLabelLength(201, 200));
  }

  @Test
  void theLanguageOfEvidenceIsATag() {
    reported(Logging.mfi().evidence(new LogMilestone.Link("https://a.org", null, "pt-BR")));
    refused(
        Logging.mfi().evidence(new LogMilestone.Link("https://a.org", null, "English!")),
        new MilestoneRefusal.EvidenceLanguage("English!"));
  }

  private static List<LogMilestone.Link> links(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new LogMilestone.Link("https://example.org/" + i, null, null))
        .toList();
  }

  @Test
  void aMilestoneHasAtMostAHundredPiecesOfEvidence() {
    refused(Logging.mfi().evidence(links(0, 101)), new MilestoneRefusal.EvidenceTooMuch(101, 100));
    Milestone full = after(reported(Logging.mfi().evidence(links(0, 100))));
    assertThat(accepted(Logging.mfi().evidence(links(0, 100)), full)).isEmpty();
    assertThat(decide(Logging.mfi().evidence(links(100, 101)), full))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.EvidenceTooMuch(101, 100)));
  }

  @Test
  void aNoteHasAtMostTwoThousandCharacters() {
    reported(Logging.mfi().note("x".repeat(2_000)));
    refused(Logging.mfi().note("x".repeat(2_001)), new MilestoneRefusal.NoteLength(2_001, 2_000));
  }

  @Test
  void aMilestoneHasAtMostAHundredNotes() {
    Milestone state = after(reported(Logging.mfi().note("0")));
    for (int i = 1; i < 100; i++) {
      state = Milestone.evolve(state, accepted(Logging.mfi().note("" + i), state).getFirst());
    }
    assertThat(accepted(Logging.mfi().note("99"), state)).isEmpty();
    assertThat(decide(Logging.mfi().note("100"), state))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotesTooMany(100)));
  }

  @Test
  void thereAreAtMostTwentyTags() {
    String[] tags = IntStream.range(0, 21).mapToObj(i -> "t" + i).toArray(String[]::new);
    reported(Logging.mfi().tags(List.of(tags).subList(0, 20).toArray(String[]::new)));
    refused(Logging.mfi().tags(tags), new MilestoneRefusal.TagsTooMany(21, 20));
  }

  @Test
  void aTagIsOneWord() {
    reported(Logging.mfi().tags("dimension:1b", "Économie", "x".repeat(50)));
    refused(Logging.mfi().tags("two words"), new MilestoneRefusal.TagForm("two words", 50));
    refused(Logging.mfi().tags(""), new MilestoneRefusal.TagForm("", 50));
    refused(Logging.mfi().tags("=cmd"), new MilestoneRefusal.TagForm("=cmd", 50));
    refused(Logging.mfi().tags("x".repeat(51)), new MilestoneRefusal.TagForm("x".repeat(51), 50));
  }
}
