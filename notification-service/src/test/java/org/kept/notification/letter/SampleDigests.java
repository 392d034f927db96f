package org.kept.notification.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kept.contracts.RegionScheme;
import org.kept.contracts.RegionSchemes;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.Composition;
import org.kept.notification.model.digest.Digest;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;
import org.kept.notification.model.digest.Figures.NotCounted;
import org.kept.notification.model.digest.Figures.Region;
import org.kept.notification.model.digest.Figures.Stage;
import org.kept.notification.model.digest.Figures.Unit;
import org.kept.notification.model.digest.News;

/** The commitment of the demo at two moments, with a correction between them. */
final class SampleDigests {

  private static final String D2 =
      "Collaborate with CERISE on the SPI4 and help at least 10 MFIs from each region of the world"
          + " to use it in calendar year 2014";

  private static final RegionScheme REGIONS =
      RegionSchemes.find(RegionSchemes.DEFAULT).orElseThrow();

  private SampleDigests() {}

  /** Since the last digest: six in Latin America, one in the east taken back, a stage done. */
  static Digest withCorrection(Language language) {
    List<Entry> entries = new ArrayList<>();
    IntStream.rangeClosed(1, 8)
        .forEach(
            n ->
                entries.add(
                    new Entry(
                        Entry.Kind.REPORTED,
                        "Illustrative MFI LAC-0" + n,
                        "D2",
                        "Illustrative MFI LAC-0" + n,
                        "LAC",
                        true,
                        null)));
    entries.add(
        new Entry(
            Entry.Kind.RETRACTED,
            "Illustrative MFI EAP-03",
            "D2",
            "Illustrative MFI EAP-03",
            "EAP",
            true,
            "it uses an older tool"));
    entries.add(new Entry(Entry.Kind.REPORTED, "created", "D1", "created", null, true, null));
    entries.add(
        new Entry(
            Entry.Kind.VERIFIED,
            "Illustrative MFI ECA-01",
            "D2",
            "Illustrative MFI ECA-01",
            "ECA",
            true,
            null));
    return Composition.of(
        List.of(
            new News(
                sptf(false),
                "40",
                "51",
                entries,
                List.of(guide(0), spi4(language, 7, 4, 68, 2), tool()),
                List.of(guide(1), spi4(language, 6, 12, 78, 3), tool()),
                false),
            new News(
                new News.Followed("c-2", "webinars", "Train & <teach> in three languages", false),
                "9",
                "9",
                List.of(),
                List.of(),
                List.of(),
                false)));
  }

  /** Everything from the beginning, as the demo's first digest tells it. */
  static Digest first(News.Followed commitment) {
    Language language = Language.EN;
    List<Entry> entries =
        IntStream.rangeClosed(1, 7)
            .mapToObj(
                n ->
                    new Entry(
                        Entry.Kind.REPORTED,
                        "Illustrative MFI EAP-0" + n,
                        "D2",
                        "Illustrative MFI EAP-0" + n,
                        "EAP",
                        true,
                        null))
            .toList();
    return Composition.of(
        List.of(
            new News(
                commitment,
                "0",
                "7",
                entries,
                List.of(),
                List.of(guide(0), spi4(language, 7, 12, 80, 3), tool()),
                false)));
  }

  static News.Followed sptf(boolean machine) {
    return new News.Followed(
        "c-1", "sptf-2014", "Help pro-poor organizations keep true to their missions", machine);
  }

  private static Figures spi4(Language language, int eap, int lac, int percent, int met) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    counted.put("EAP", eap);
    counted.put("ECA", 6);
    counted.put("LAC", lac);
    counted.put("MENA", 5);
    counted.put("SA", 10);
    counted.put("SSA", 11);
    List<Region> regions =
        counted.entrySet().stream()
            .map(
                e ->
                    new Region(
                        e.getKey(),
                        REGIONS.region(e.getKey()).orElseThrow().name(language.tag()),
                        BigDecimal.valueOf(e.getValue()),
                        BigDecimal.TEN))
            .toList();
    int all = counted.values().stream().mapToInt(Integer::intValue).sum();
    return new Figures(
        "D2",
        D2,
        false,
        Figures.Kind.COUNT_PER_REGION,
        new Unit("MFI", "MFIs"),
        BigDecimal.valueOf(all),
        BigDecimal.valueOf(60),
        BigDecimal.valueOf(percent),
        BigDecimal.valueOf(85),
        "Behind",
        met,
        6,
        regions,
        List.of(),
        new NotCounted(1, 0, 1),
        true);
  }

  private static Figures guide(int done) {
    return new Figures(
        "D1",
        "Create and publish a technical guide",
        false,
        Figures.Kind.DELIVERY,
        null,
        BigDecimal.valueOf(done),
        BigDecimal.valueOf(5),
        BigDecimal.valueOf(done * 20L),
        BigDecimal.valueOf(85),
        done == 0 ? "NotStarted" : "FarBehind",
        0,
        0,
        List.of(),
        List.of(
            new Stage("created", done > 0),
            new Stage("formatted", false),
            new Stage("translated:fr", false),
            new Stage("translated:es", false),
            new Stage("published", false)),
        new NotCounted(0, 0, 0),
        false);
  }

  private static Figures tool() {
    return new Figures(
        "D3",
        "Produce a common data collection tool",
        false,
        Figures.Kind.DELIVERY,
        null,
        BigDecimal.ZERO,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.valueOf(85),
        "NotStarted",
        0,
        0,
        List.of(),
        List.of(new Stage("produced", false)),
        new NotCounted(0, 0, 0),
        false);
  }
}
