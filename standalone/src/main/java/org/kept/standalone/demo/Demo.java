package org.kept.standalone.demo;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The story of SPTF's commitment, told through the public API only.
 *
 * <p>Every request has a fixed Idempotency-Key, so a second walk-through of the same data finds
 * everything done and does nothing twice.
 */
public final class Demo {

  private static final String STAFF = "campaign-staff";
  private static final String MEMBER = "organization-tool";
  private static final String READER = "reader@example.org";

  private final Addresses at;
  private final KeptApi api;
  private final SptfInput input = SptfInput.read();
  private final Terminal terminal = new Terminal(System.out);
  private final Expected expected = new Expected();
  private long commitToProjectionMillis;

  private Demo(Addresses at) {
    this.at = at;
    this.api = new KeptApi(at);
  }

  /**
   * Walks through and prints; the report says whether every figure is what the input must give.
   *
   * @param startupMillis for the report
   */
  public static DemoReport walkThrough(Addresses addresses, long startupMillis) {
    return new Demo(addresses).tell(startupMillis);
  }

  private DemoReport tell(long startupMillis) {
    String commitment = stateTheCommitment();
    String follow = follow(commitment);
    JsonNode imported = importMilestones(commitment);
    JsonNode progress = showProgress(commitment);
    int digests = sendDigest(follow);
    DemoReport report = report(startupMillis, imported, progress, digests);
    conclude(report);
    return report;
  }

  /** Campaign, organizations, draft, submission, publication, and the facts of the source. */
  private String stateTheCommitment() {
    terminal.chapter("A campaign calls, an organization commits");
    ObjectNode campaign = input.campaign();
    String campaignId =
        id(api.post(STAFF, at.commitment() + "/campaigns", campaign, "demo-campaign"));
    terminal.line(
        "%s calls: \"%s\"", campaign.get("host").asString(), campaign.get("goal").asString());

    Map<String, String> organizations = new LinkedHashMap<>();
    for (ObjectNode organization : input.organizations()) {
      String slug = organization.get("slug").asString();
      String id =
          id(
              api.post(
                  MEMBER, at.commitment() + "/organizations", organization, "demo-org-" + slug));
      api.post(
          STAFF,
          at.commitment() + "/organizations/" + id + "/approval",
          Map.of(),
          "demo-ok-" + slug);
      organizations.put(slug, id);
      terminal.line("%s is registered and approved", organization.get("name").asString());
    }

    ObjectNode draft = input.draft(campaignId, organizations);
    String id = id(api.post(MEMBER, at.commitment() + "/commitments", draft, "demo-draft"));
    String url = at.commitment() + "/commitments/" + id;
    api.post(MEMBER, url + "/submission", Map.of(), "demo-submit");
    api.post(STAFF, url + "/publication", Map.of(), "demo-publish");
    JsonNode content = draft.get("content");
    terminal.line("");
    terminal.line("SPTF commits: \"%s\"", content.get("title").asString());
    for (JsonNode deliverable : content.get("deliverables")) {
      terminal.line(
          "  %s  %s", deliverable.get("key").asString(), deliverable.get("title").asString());
    }
    int note = 0;
    for (ObjectNode body : input.contextNotes()) {
      api.post(MEMBER, url + "/notes", body, "demo-note-" + note++);
    }
    terminal.line("drafted, submitted, published by staff; %d dated facts noted beside it", note);
    return id;
  }

  /** Double opt-in: a form, a mail with a link, a confirmation. */
  private String follow(String commitment) {
    terminal.chapter("A reader follows it");
    if (confirmationTokens().isEmpty()) {
      api.postOpenly(
          at.notification() + "/follows",
          Map.of(
              "commitment", commitment,
              "email", READER,
              "language", "en",
              "zone", "Africa/Dakar",
              "rhythm", "weekly",
              "at", "08:00",
              "day", "MONDAY"));
    }
    String token =
        Waiting.until("the mail that asks to confirm", this::confirmationTokens, t -> !t.isEmpty())
            .getFirst();
    JsonNode confirmed =
        api.postOpenly(at.notification() + "/follows/confirmation", Map.of("token", token));
    terminal.line("%s asked for a weekly digest and confirmed by mail", READER);
    return id(confirmed);
  }

  private List<String> confirmationTokens() {
    return Mails.files(at.mails()).stream()
        .map(Mails::read)
        .flatMap(mail -> ConfirmationLink.token(Mails.part(mail, "text/plain")).stream())
        .toList();
  }

  private JsonNode importMilestones(String commitment) {
    terminal.chapter("Staff log what happened");
    String milestones = at.progress() + "/commitments/" + commitment;
    Waiting.until(
        "progress-service to know the commitment",
        () -> api.get(milestones + "/progress"),
        progress -> true);
    int stage = 0;
    for (ObjectNode body : input.stageMilestones()) {
      JsonNode logged = api.post(MEMBER, milestones + "/milestones", body, "demo-stage-" + stage++);
      Instant acknowledged = Instant.now();
      api.get(
          milestones
              + "/progress?milestone=%s&atLeast=%s"
                  .formatted(id(logged), logged.get("version").asString()));
      commitToProjectionMillis = Duration.between(acknowledged, Instant.now()).toMillis();
      terminal.line(
          "%s: \"%s\" done, shown %d ms after it was logged",
          body.get("deliverable").asString(),
          body.get("subject").asString(),
          commitToProjectionMillis);
    }
    JsonNode imported =
        api.postCsv(
            STAFF,
            milestones
                + "/deliverables/"
                + SptfInput.COUNTED_DELIVERABLE
                + "/imports?illustrative=true",
            input.csv(),
            "demo-import");
    terminal.line("");
    terminal.line(
        "%s, from spi4-use-illustrative.csv (illustrative rows):", SptfInput.COUNTED_DELIVERABLE);
    terminal.line(
        "  %s rows accepted: %s institutions, %s rows that add evidence, %s logged before",
        imported.get("accepted").asString(),
        imported.get("newMilestones").asString(),
        imported.get("evidenceAdded").asString(),
        imported.get("alreadyLogged").asString());
    terminal.line("  %s rows refused:", imported.get("refused").asString());
    for (JsonNode row : imported.get("rows")) {
      if (row.has("code")) {
        terminal.line(
            "    row %s, column %s: %s",
            row.get("row").asString(),
            row.path("column").asString(""),
            row.get("reason").asString());
        expected.holds("a reason for the refused row " + row.get("row"), row.has("column"));
      }
    }
    expected.that("rows accepted", Expected.ACCEPTED, imported.get("accepted").asInt());
    expected.that("rows refused", Expected.REFUSED, imported.get("refused").asInt());
    return imported;
  }

  private JsonNode showProgress(String commitment) {
    terminal.chapter("Readers see progress, and why");
    String url = at.progress() + "/commitments/" + commitment + "/progress";
    JsonNode progress =
        Waiting.until(
            "the imported rows to be counted",
            () -> api.get(url),
            p -> counted(p).path("countedTrue").asInt() >= Expected.TRUE_COUNT);
    for (JsonNode deliverable : progress.get("deliverables")) {
      terminal.bar(
          deliverable.get("key").asString(),
          deliverable.get("percent").asDouble(),
          "%3s %%  %s  (%s)"
              .formatted(
                  deliverable.get("percent").asString(),
                  Terminal.figures(deliverable),
                  deliverable.get("status").asString()));
    }
    JsonNode d2 = counted(progress);
    terminal.line("");
    terminal.line(
        "%s by region: %s MFIs counted, %s out of the window not",
        SptfInput.COUNTED_DELIVERABLE,
        d2.get("countedTrue").asString(),
        d2.get("notCounted").get("outOfWindow").asString());
    for (JsonNode region : d2.get("regions")) {
      terminal.bar(
          region.get("code").asString(),
          100.0 * region.get("counted").asInt() / region.get("target").asInt(),
          "%2s of %s%s"
              .formatted(
                  region.get("counted").asString(),
                  region.get("target").asString(),
                  region.get("met").asBoolean() ? "  met" : ""));
    }
    expected.that("progress per deliverable", new TreeMap<>(Expected.PERCENT), percent(progress));
    expected.that("MFIs counted", Expected.TRUE_COUNT, d2.get("countedTrue").asInt());
    expected.that("regions met", Expected.REGIONS_MET, d2.get("regionsMet").asInt());
    expected.that("counted per region", new TreeMap<>(Expected.PER_REGION), perRegion(d2));
    return progress;
  }

  /** The digest goes through the same ledger as every other; a second one is not sent. */
  private int sendDigest(String follow) {
    terminal.chapter("Followers are told, once");
    JsonNode sent =
        api.post(
            STAFF, at.notification() + "/follows/" + follow + "/digests", Map.of(), "demo-digest");
    String messageId = sent.path("messageId").asString("");
    MimeMessage mail = digest(messageId);
    if (mail == null) {
      expected.holds("the digest is in the mailbox", false);
      return 0;
    }
    String text = Mails.part(mail, "text/plain");
    String html = Mails.part(mail, "text/html");
    terminal.quote("Subject: " + Mails.subject(mail));
    terminal.quote("");
    terminal.quote(text);
    for (String figure : List.of("51", "80", "7/10", "12/10")) {
      expected.holds("the digest's text names " + figure, text.contains(figure));
    }
    expected.holds("the digest's HTML names 51 and 80", html.contains("51") && html.contains("80"));
    return (int) Mails.files(at.mails()).stream().map(Mails::read).filter(Demo::isDigest).count();
  }

  private @Nullable MimeMessage digest(String messageId) {
    return Mails.files(at.mails()).stream()
        .map(Mails::read)
        .filter(mail -> Mails.header(mail, "Message-ID").equals(messageId))
        .findFirst()
        .orElse(null);
  }

  private static boolean isDigest(MimeMessage mail) {
    return !Mails.header(mail, "List-Unsubscribe").isEmpty();
  }

  private DemoReport report(long startupMillis, JsonNode imported, JsonNode progress, int digests) {
    expected.that("digests in the mailbox", Expected.DIGESTS, digests);
    JsonNode d2 = counted(progress);
    return new DemoReport(
        startupMillis,
        percent(progress),
        perRegion(d2),
        d2.get("countedTrue").asInt(),
        d2.get("regionsMet").asInt(),
        imported.get("accepted").asInt(),
        imported.get("refused").asInt(),
        digests,
        Mails.files(at.mails()).size() - digests,
        commitToProjectionMillis,
        expected.deviations());
  }

  private void conclude(DemoReport report) {
    terminal.chapter("See for yourself");
    terminal.line("The page      %s/commitments/%s", at.portal(), input.commitmentSlug());
    terminal.line("The mailbox   %s", at.mailbox());
    terminal.line("The API       %s/v3/api-docs, %s/v3/api-docs", at.commitment(), at.progress());
    terminal.line("Tokens        %s/oauth2/token, secrets in %s", at.identity(), at.secrets());
    terminal.line("");
    if (report.asExpected()) {
      terminal.line("Every figure is as expected.");
    } else {
      terminal.line(
          "NOT AS EXPECTED (a folder that holds more than a demo made: leave out --data):");
      report.deviations().forEach(deviation -> terminal.line("  %s", deviation));
    }
  }

  private static JsonNode counted(JsonNode progress) {
    for (JsonNode deliverable : progress.get("deliverables")) {
      if (deliverable.get("key").asString().equals(SptfInput.COUNTED_DELIVERABLE)) {
        return deliverable;
      }
    }
    throw new IllegalStateException("No " + SptfInput.COUNTED_DELIVERABLE + " in " + progress);
  }

  private static Map<String, Integer> percent(JsonNode progress) {
    Map<String, Integer> percent = new TreeMap<>();
    progress
        .get("deliverables")
        .forEach(d -> percent.put(d.get("key").asString(), d.get("percent").asInt()));
    return percent;
  }

  private static Map<String, Integer> perRegion(JsonNode deliverable) {
    Map<String, Integer> counted = new TreeMap<>();
    deliverable
        .get("regions")
        .forEach(r -> counted.put(r.get("code").asString(), r.get("counted").asInt()));
    return counted;
  }

  private static String id(JsonNode answer) {
    return answer.get("id").asString();
  }
}
