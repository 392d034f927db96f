package org.kept.commitment;

/** Request bodies as clients write them. */
final class Bodies {

  private Bodies() {}

  static final String CAMPAIGN =
      """
      {"name": "100 Million Families",
       "goal": {"language": "en",
                "text": "Help 100 million families lift themselves out of extreme poverty.",
                "translations": [{"language": "fr", "text": "Aider 100 millions de familles."}]},
       "host": "Microcredit Summit Campaign",
       "period": {"from": "2013-10-01", "to": "2015-12-31"},
       "languages": ["en", "fr", "es"],
       "hashtags": ["#Commit100M", "#100MGoal"],
       "socialHandle": "@MicroCredSummit"}
      """;

  static String organization(String name) {
    return """
        {"name": "%s", "type": "network", "country": "US"}
        """
        .formatted(name);
  }

  static String commitment(String campaign, String maker, String content) {
    return """
        {"campaignId": "%s", "makerId": "%s", "content": %s}
        """
        .formatted(campaign, maker, content);
  }

  /** As the real one was stated, without the partners that need ids. */
  static final String CONTENT =
      """
      {"language": "en",
       "title": "Help pro-poor organizations keep true to their missions",
       "period": {"from": "2013-10-01", "to": "2014-12-31"},
       "historical": true,
       "statements": [
         {"kind": "stated", "what": "letter to the Microcredit Summit Campaign",
          "when": {"date": "2013-10", "precision": "month"}},
         {"kind": "announced", "what": "2013 Partnerships against Poverty Summit",
          "when": {"date": "2013"}}],
       "deliverables": [
         {"title": "Create and publish a technical guide",
          "measure": {"kind": "delivery",
                      "stages": ["created", "formatted", "translated:fr", "translated:es", "published"]}},
         {"title": "Help at least 10 MFIs from each region to use the SPI4",
          "measure": {"kind": "count-per-region", "unit": {"one": "MFI", "many": "MFIs"},
                      "minimumPerRegion": 10},
          "window": {"from": "2014-01-01", "to": "2014-12-31"},
          "tags": ["dimension:1", "standard:1b"]},
         {"title": "Hold webinars",
          "measure": {"kind": "count", "unit": {"one": "webinar", "many": "webinars"},
                      "target": 21, "baseline": 0}},
         {"title": "Half of the members report",
          "measure": {"kind": "percentage",
                      "numerator": {"one": "reporting member", "many": "reporting members"},
                      "denominator": {"one": "member", "many": "members"},
                      "target": 50, "baseline": 12.5},
          "partners": [{"name": "Responsible Inclusive Finance Working Group"}]}]}
      """;
}
