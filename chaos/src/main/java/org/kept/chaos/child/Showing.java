package org.kept.chaos.child;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.LedgerLine;
import org.kept.chaos.history.Shown;
import tools.jackson.databind.JsonNode;

/** Reads everything that the API shows of what the topics tell of. */
public final class Showing {

  private static final int PAGE = 500;

  private final KeptApi api;
  private final KeptChild kept;
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, JsonNode> pages = new HashMap<>();
  private final Map<String, JsonNode> progress = new HashMap<>();
  private final Map<String, JsonNode> milestones = new HashMap<>();

  private Showing(KeptApi api, KeptChild kept) {
    this.api = api;
    this.kept = kept;
  }

  /**
   * What is shown of these events' streams.
   *
   * @throws IOException if something is not answered at all
   */
  public static Shown of(List<Event> events, KeptApi api, KeptChild kept)
      throws IOException, InterruptedException {
    Showing showing = new Showing(api, kept);
    Set<String> seen = new LinkedHashSet<>();
    for (Event event : events) {
      String[] words = event.type().split("\\.", -1);
      if (seen.add(event.subject()) && !words[2].equals("milestone")) {
        showing.version(kept.commitment() + "/" + words[2] + "s/", event.subject());
      }
      if (event.type().equals("org.kept.commitment.published.v1")
          && !showing.progress.containsKey(event.subject())) {
        showing.commitment(event.subject());
      }
    }
    return new Shown(showing.versions, showing.pages, showing.progress, showing.milestones);
  }

  /** What Kept says of the mails to a follower, by Message-ID. */
  public static Map<String, LedgerLine> ledger(String follower, KeptApi api, KeptChild kept)
      throws IOException, InterruptedException {
    Map<String, LedgerLine> lines = new HashMap<>();
    String before = "";
    while (true) {
      KeptApi.Answer page =
          api.get(kept.notification() + "/digests?follower=" + follower + before, KeptApi.STAFF);
      if (!page.isSuccess()) {
        throw new IOException("no ledger: " + page.code());
      }
      for (JsonNode mail : page.body().get("digests")) {
        lines.put(
            mail.get("messageId").asString(),
            new LedgerLine(mail.get("kind").asString(), mail.get("state").asString()));
      }
      if (!page.body().has("next")) {
        return lines;
      }
      before = "&before=" + page.body().get("next").asString();
    }
  }

  private void version(String url, String stream) throws IOException, InterruptedException {
    JsonNode found = found(url + stream, KeptApi.STAFF);
    if (found != null) {
      versions.put(stream, found.get("version").asLong());
      pages.put(stream, found);
    }
  }

  private void commitment(String id) throws IOException, InterruptedException {
    String url = kept.progress() + "/commitments/" + id;
    JsonNode figures = found(url + "/progress", null);
    if (figures == null) {
      return;
    }
    progress.put(id, figures);
    String cursor = "-1";
    while (!cursor.isEmpty()) {
      JsonNode page = found(url + "/milestones?limit=%d&cursor=%s".formatted(PAGE, cursor), null);
      if (page == null) {
        return;
      }
      for (JsonNode milestone : page.get("items")) {
        milestones.put(milestone.get("id").asString(), milestone);
        versions.put(milestone.get("id").asString(), milestone.get("version").asLong());
      }
      cursor = page.path("next").asString("");
    }
  }

  private @Nullable JsonNode found(String url, @Nullable String client)
      throws IOException, InterruptedException {
    KeptApi.Answer answer = api.get(url, client);
    if (answer.status() == 404) {
      return null;
    }
    if (!answer.isSuccess()) {
      throw new IOException(url + " answered " + answer.code());
    }
    return answer.body();
  }
}
