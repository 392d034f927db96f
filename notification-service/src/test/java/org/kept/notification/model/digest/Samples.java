package org.kept.notification.model.digest;

import java.math.BigDecimal;
import java.util.List;
import org.kept.notification.model.digest.Figures.NotCounted;
import org.kept.notification.model.digest.Figures.Region;
import org.kept.notification.model.digest.Figures.Stage;
import org.kept.notification.model.digest.Figures.Unit;

/** Small news to compose from. */
final class Samples {

  static final News.Followed SPTF =
      new News.Followed(
          "c-1", "sptf-2014", "Help organizations keep true to their missions", false);

  private Samples() {}

  static News news(List<Entry> entries, Figures before, Figures after) {
    return new News(
        SPTF, "4", entries.isEmpty() ? "4" : "9", entries, List.of(before), List.of(after), false);
  }

  static Entry entry(Entry.Kind kind, String subject, String region) {
    return entry(kind, subject, region, null);
  }

  static Entry entry(Entry.Kind kind, String subject, String region, String reason) {
    return new Entry(kind, subject, "D2", subject, region, true, reason);
  }

  static Figures mfis(int eap, int lac) {
    return new Figures(
        "D2",
        "SPI4 used by 10 MFIs in each region",
        false,
        Figures.Kind.COUNT_PER_REGION,
        new Unit("MFI", "MFIs"),
        BigDecimal.valueOf(eap + lac),
        BigDecimal.valueOf(20),
        BigDecimal.valueOf((eap + lac) * 5L),
        BigDecimal.ZERO,
        "OnTrack",
        0,
        2,
        List.of(region("EAP", "East Asia and Pacific", eap), region("LAC", "Latin America", lac)),
        List.of(),
        new NotCounted(0, 0, 0),
        false);
  }

  static Figures guide(int done) {
    return new Figures(
        "D1",
        "Technical guide",
        false,
        Figures.Kind.DELIVERY,
        null,
        BigDecimal.valueOf(done),
        BigDecimal.TWO,
        BigDecimal.valueOf(done * 50L),
        BigDecimal.ZERO,
        "Behind",
        0,
        0,
        List.of(),
        List.of(new Stage("created", done > 0), new Stage("published", done > 1)),
        new NotCounted(0, 0, 0),
        false);
  }

  private static Region region(String code, String name, int counted) {
    return new Region(code, name, BigDecimal.valueOf(counted), BigDecimal.TEN);
  }
}
