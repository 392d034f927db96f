package org.kept.chaos.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;
import org.kept.chaos.history.Itemized;
import org.kept.chaos.history.LedgerLine;
import org.kept.chaos.history.Mail;
import org.kept.chaos.history.Mark;
import org.kept.chaos.history.Refused;
import org.kept.chaos.history.Shown;
import org.kept.chaos.history.Unfulfilled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small history that is well, to be spoilt in one place. */
final class Histories {

  static final JsonMapper JSON = new JsonMapper();
  static final Instant TOLD = Instant.parse("2014-06-01T00:00:00Z");
  static final String READER = "reader@example.org";

  final List<Acknowledged> acknowledged = new ArrayList<>();
  final List<Refused> refused = new ArrayList<>();
  final List<Itemized> itemized = new ArrayList<>();
  final List<Unfulfilled> unfulfilled = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final Map<String, Long> versions = new HashMap<>();
  final Map<String, JsonNode> pages = new HashMap<>();
  final Map<String, JsonNode> progress = new HashMap<>();
  final Map<String, JsonNode> milestones = new LinkedHashMap<>();
  final List<Mail> mails = new ArrayList<>();
  final Set<String> saidSent = new TreeSet<>();
  final Map<String, LedgerLine> ledger = new HashMap<>();
  int deadLetters;

  /**
   * One commitment with every measure; milestones in its windows and outside, verified, disputed,
   * retracted; two digests. Figures by hand.
   */
  static Histories well() {
    Histories h = new Histories();
    h.event("c1", 0, "commitment.drafted", "{\"commitmentId\":\"c1\",\"content\":{}}");
    h.event(
        "c1",
        1,
        "commitment.published",
        "{\"commitmentId\":\"c1\",\"content\":%s}".formatted(CONTENT));
    h.reported("m1", "D1", "written", "2014-Q1", "");
    h.reported("m2", "D2", "Institution-2", "2014-05-10", ",\"region\":\"EAP\"");
    h.reported("m3", "D2", "Institution-3", "2014-01", ",\"region\":\"EAP\"");
    h.reported("m4", "D2", "Institution-4", "2013-12-31", ",\"region\":\"SA\"");
    h.reported("m5", "D2", "Institution-5", "2014", ",\"region\":\"SA\"");
    h.reported("m6", "D3", "Institution-6", "2014-02-01", "");
    h.reported("m7", "D3", "Institution-7", "2014-02-01", "");
    h.reported("m8", "D4", "Institution-8", "2014-03", ",\"numerator\":1,\"denominator\":4");
    h.reported("m9", "D4", "Institution-9", "2014-02", ",\"numerator\":1,\"denominator\":2");
    h.event("m2", 1, "milestone.verified", "{\"milestoneId\":\"m2\"}");
    h.event("m6", 1, "milestone.disputed", "{\"reason\":\"r1\"}");
    h.event("m5", 1, "milestone.retracted", "{\"reason\":\"r2\"}");
    h.versions.putAll(Map.of("c1", 1L, "m2", 1L, "m5", 1L, "m6", 1L));
    for (int m = 1; m <= 9; m++) {
      h.versions.putIfAbsent("m" + m, 0L);
    }
    h.shown("m2", "verified", "");
    h.shown("m4", "reported", "out-of-window");
    h.shown("m5", "retracted", "retracted");
    h.shown("m6", "disputed", "disputed");
    for (int m : new int[] {1, 3, 7, 8, 9}) {
      h.shown("m" + m, "reported", "");
    }
    h.pages.put("c1", json("{\"state\":\"published\",\"content\":%s}".formatted(CONTENT)));
    h.progress.put("c1", json(PROGRESS));
    h.acknowledged.add(
        new Acknowledged(
            "log",
            "k1",
            "m2",
            0,
            List.of(new Mark("org.kept.milestone.reported.v1", "/subject", "Institution-2"))));
    h.acknowledged.add(
        new Acknowledged(
            "verify",
            "k2",
            "m2",
            1,
            List.of(new Mark("org.kept.milestone.verified.v1", "/milestoneId", "m2"))));
    h.mail(
        "00001.eml", "<a@kept>", "SENT", "New: Institution-2 (EAP),\r\n    Institution-3 (EAP).");
    h.mail(
        "00002.eml", "<b@kept>", "SENT", "New: Institution-7.\r\n! now 1, because Institution-2");
    h.saidSent.add("<a@kept>");
    return h;
  }

  History history() {
    return new History(
        acknowledged,
        refused,
        itemized,
        unfulfilled,
        events,
        deadLetters,
        new Shown(versions, pages, progress, milestones),
        mails,
        saidSent,
        ledger);
  }

  Event event(String subject, long sequence, String type, String data) {
    Event event = event(subject + "-" + sequence, subject, sequence, type, data);
    events.add(event);
    return event;
  }

  static Event event(String id, String subject, long sequence, String type, String data) {
    return new Event(
        "topic-1",
        id,
        "org.kept." + type + ".v1",
        subject,
        sequence,
        TOLD,
        Map.of("id", id),
        data,
        json(data));
  }

  /**
   * A milestone is listed as it was reported, in that state.
   *
   * @param why it does not count; empty if it does
   */
  ObjectNode shown(String id, String state, String why) {
    ObjectNode row =
        (ObjectNode)
            events.stream()
                .filter(e -> e.subject().equals(id) && e.sequence() == 0)
                .map(Event::data)
                .findFirst()
                .orElseThrow()
                .deepCopy();
    row.put("state", state).put("counted", why.isEmpty());
    if (!why.isEmpty()) {
      row.put("why", why);
    }
    milestones.put(id, row);
    return row;
  }

  ObjectNode page(String id) {
    return (ObjectNode) pages.get(id);
  }

  void mail(String file, String id, String state, String text) {
    mails.add(
        new Mail(file, id, READER, LocalDate.parse("2014-06-01").plusDays(mails.size()), text));
    ledger.put(id, new LedgerLine("on-demand", state));
  }

  ObjectNode progress(String id) {
    return (ObjectNode) progress.get(id);
  }

  ObjectNode deliverable(int n) {
    return (ObjectNode) progress.get("c1").get("deliverables").get(n);
  }

  private void reported(String id, String deliverable, String subject, String date, String more) {
    event(
        id,
        0,
        "milestone.reported",
        """
        {"milestoneId":"%s","commitmentId":"c1","deliverable":"%s","subject":"%s","quantity":1,\
        "occurred":{"date":"%s"}%s}"""
            .formatted(id, deliverable, subject, date, more));
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  private static final String WINDOW = "\"window\":{\"from\":\"2014-01-01\",\"to\":\"2014-05-31\"}";

  private static final String CONTENT =
      """
      {"title":{"language":"en","text":"Title"},"period":{"from":"2014-01-01","to":"2014-12-31"},"deliverables":[
        {"key":"D1","title":{"language":"en","text":"A guide"},"measure":{"kind":"delivery","stages":["written","printed"]},%1$s},
        {"key":"D2","measure":{"kind":"count-per-region","minimumPerRegion":{"EAP":1,"SA":3}},%1$s},
        {"key":"D3","measure":{"kind":"count","target":3},%1$s},
        {"key":"D4","measure":{"kind":"percentage","target":50},%1$s}]}"""
          .formatted(WINDOW);

  /** 1 of 2; min(2,1) + min(0,3) of 4; 1 of 3; 25 of 50: half, quarter, third, half. */
  private static final String PROGRESS =
      """
      {"state":"published","percent":40,"percentExact":39.6,"deliverables":[
        {"key":"D1","status":"Missed",%1$s,"counted":1,"countedTrue":1,"reported":1,"verified":0,"target":2,"percent":50,"percentExact":50.0,
         "regionsMet":0,"regionsTotal":0,"late":1,"regions":[],
         "stages":[{"name":"written","done":true},{"name":"printed","done":false}],
         "notCounted":{"outOfWindow":0,"disputed":0,"retracted":0,"merged":0,"notMeasured":0}},
        {"key":"D2","status":"Missed",%1$s,"counted":1,"countedTrue":2,"reported":1,"verified":1,"target":4,"percent":25,"percentExact":25.0,
         "regionsMet":1,"regionsTotal":2,"late":2,
         "regions":[{"code":"EAP","counted":2,"met":true},{"code":"SA","counted":0,"met":false}],"stages":[],
         "notCounted":{"outOfWindow":1,"disputed":0,"retracted":1,"merged":0,"notMeasured":0}},
        {"key":"D3","status":"Missed",%1$s,"counted":1,"countedTrue":1,"reported":1,"verified":0,"target":3,"percent":33,"percentExact":33.3,
         "regionsMet":0,"regionsTotal":0,"late":1,"regions":[],"stages":[],
         "notCounted":{"outOfWindow":0,"disputed":1,"retracted":0,"merged":0,"notMeasured":0}},
        {"key":"D4","status":"Missed",%1$s,"counted":25,"countedTrue":25.0,"reported":2,"verified":0,"target":50,"percent":50,"percentExact":50.0,
         "regionsMet":0,"regionsTotal":0,"late":2,"regions":[],"stages":[],"reading":{"milestone":"m8"},
         "notCounted":{"outOfWindow":0,"disputed":0,"retracted":0,"merged":0,"notMeasured":0}}]}"""
          .formatted(WINDOW);
}
