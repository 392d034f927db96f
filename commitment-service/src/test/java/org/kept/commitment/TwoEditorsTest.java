package org.kept.commitment;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.Api.Answer;
import org.kept.testkit.Servers;
import tools.jackson.databind.JsonNode;

/** Two people write one draft at the same time, and neither loses text without being told. */
@ExtendWith(RunningService.Shared.class)
class TwoEditorsTest {

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  /** A draft of an organization of two. */
  private static String draftOf(String one, String other) {
    String maker = service.approvedOrganization(one);
    String token =
        service
            .member(one)
            .post(
                "/organizations/" + maker + "/invitations",
                "{\"email\": \"%s@example.org\", \"role\": \"editor\"}".formatted(other))
            .is(201)
            .text("token");
    service
        .member(other)
        .post("/organizations/" + maker + "/members", "{\"token\": \"" + token + "\"}")
        .is(200);
    return service
        .member(one)
        .post("/commitments", Bodies.commitment(service.openCampaign(), maker, Bodies.CONTENT))
        .is(201)
        .id();
  }

  private static Answer save(Api who, String draft, long basedOn, String content) {
    return who.patch(
        "/commitments/" + draft + "/content",
        "{\"basedOn\": %d, \"content\": %s}".formatted(basedOn, content));
  }

  private static long open(Api who, String draft) {
    return revision(who.get("/commitments/" + draft + "/content").is(200));
  }

  private static long revision(Answer answer) {
    return answer.json().get("revision").asLong();
  }

  @Test
  void neitherLosesTextSilently() {
    String draft = draftOf("walt", "wilma");
    Api walt = service.member("walt");
    Api wilma = service.member("wilma");
    long read = open(walt, draft);
    assertThat(open(wilma, draft)).isEqualTo(read);

    save(walt, draft, read, "{\"title\": \"Walt writes a title of his own\"}").is(200);
    Answer both = save(wilma, draft, read, "{\"why\": \"Wilma says why\"}").is(200);
    assertThat(both.json().at("/content/title/text").asString())
        .isEqualTo("Walt writes a title of his own");
    assertThat(both.json().at("/content/why/text").asString()).isEqualTo("Wilma says why");

    Answer collision =
        save(wilma, draft, read, "{\"title\": \"Wilma writes one too\", \"what\": \"A guide\"}")
            .isProblem(409, "commitment.edits-collide");
    assertThat(collision.json().at("/errors/0/field").asString()).isEqualTo("title");
    assertThat(collision.json().at("/errors/0/detail").asString())
        .contains("Walt writes a title of his own")
        .contains("Wilma writes one too");
    Answer after = walt.get("/commitments/" + draft + "/content").is(200);
    assertThat(after.json().at("/content/title/text").asString())
        .isEqualTo("Walt writes a title of his own");
    assertThat(after.json().at("/content").has("what")).isFalse();

    save(wilma, draft, revision(after), "{\"title\": \"Both have agreed on this title\"}").is(200);
    Answer submitted = walt.post("/commitments/" + draft + "/submission").is(200);
    Answer shown = walt.get("/commitments/" + draft + "?atLeast=" + submitted.version()).is(200);
    assertThat(shown.json().at("/content/title/text").asString())
        .isEqualTo("Both have agreed on this title");
    assertThat(shown.json().at("/content/why/text").asString()).isEqualTo("Wilma says why");
  }

  @Test
  void aCheckWhileWritingIsOfWhatIsWritten() {
    String draft = draftOf("wally", "wenda");
    Api wally = service.member("wally");
    String check = "/commitments/" + draft + "/smart-check";
    wally.get(check + "?atLeast=0").is(200);
    Answer before = wally.get(check).is(200);

    // Nobody opened it: 0 is the draft as it was made.
    long revision = revision(save(wally, draft, 0, "{\"why\": \"So that it is better\"}").is(200));
    save(
            wally,
            draft,
            revision,
            "{\"title\": \"Many things\", \"deliverables\": [{\"key\": \"D9\", \"title\": \"Help several families\"}]}")
        .is(200);

    for (String writer : List.of("wally", "wenda")) {
      assertThat(service.member(writer).get(check).is(200).json().toString())
          .isNotEqualTo(before.json().toString())
          .contains("several");
    }
    assertThat(service.staff().get(check).is(200).json()).isEqualTo(before.json());
    service.member("nobody-of-them").get(check).isProblem(404, "request.not-found");
  }

  @Test
  void nullEmptiesAField() {
    String draft = draftOf("wout", "wanja");
    Api wout = service.member("wout");
    Answer written =
        save(
                wout,
                draft,
                0,
                "{\"what\": \"A guide\", \"deliverables\": [{\"key\": \"D8\", \"title\":"
                    + " \"A guide\", \"window\": {\"from\": \"2014-02-01\", \"to\":"
                    + " \"2014-03-01\"}}]}")
            .is(200);

    Answer emptied =
        save(
                wout,
                draft,
                revision(written),
                "{\"what\": null, \"deliverables\": [{\"key\": \"D8\", \"window\": null}]}")
            .is(200);

    assertThat(emptied.json().get("content").has("what")).isFalse();
    assertThat(emptied.json().get("content").has("title")).isTrue();
    JsonNode last = emptied.json().at("/content/deliverables").valueStream().toList().getLast();
    assertThat(last.at("/title/text").asString()).isEqualTo("A guide");
    assertThat(last.has("window")).isFalse();
  }

  @Test
  void whoWritesInWhatSomebodyRemovedIsToldSoOnce() {
    String draft = draftOf("wido", "wiska");
    Api wido = service.member("wido");
    String path = "/commitments/" + draft + "/content";
    wido.patch(path, "{\"basedOn\": 0, \"content\": {}, \"removed\": [\"D1\"]}").is(200);

    Answer collision =
        save(
                service.member("wiska"),
                draft,
                0,
                "{\"deliverables\": [{\"key\": \"D1\", \"title\": \"Wiska writes\"}]}")
            .isProblem(409, "commitment.edits-collide");

    assertThat(collision.json().get("errors").size()).isOne();
    assertThat(collision.json().at("/errors/0/field").asString()).isEqualTo("deliverables[D1]");
    assertThat(collision.json().at("/errors/0/code").asString())
        .isEqualTo("commitment.removed-meanwhile");
  }

  @Test
  void savingOftenKeepsTheStreamShort() {
    String draft = draftOf("wanda", "willi");
    Api wanda = service.member("wanda");
    long revision = open(wanda, draft);
    for (int i = 0; i < 30; i++) {
      revision =
          revision(
              save(wanda, draft, revision, "{\"why\": \"" + "word ".repeat(i + 1) + "\"}").is(200));
    }

    Answer submitted = wanda.post("/commitments/" + draft + "/submission").is(200);

    // Drafted, edited once, submitted.
    assertThat(submitted.version()).isEqualTo(2);
  }

  @Test
  void whoWritesAllOfItAnewIsToldThatSomebodyElseWrote() {
    String draft = draftOf("wenke", "wim");
    Api wenke = service.member("wenke");
    long revision = open(service.member("wim"), draft);
    save(service.member("wim"), draft, revision, "{\"why\": \"Wim says why\"}").is(200);

    wenke
        .with("If-Match", "\"0\"")
        .put("/commitments/" + draft + "/content", Bodies.CONTENT)
        .isProblem(412, "request.version-stale");

    wenke
        .put("/commitments/" + draft + "/content", "{\"title\": \"Written whole by a tool\"}")
        .is(200);
    save(service.member("wim"), draft, revision + 1, "{\"title\": \"Wim writes\"}")
        .isProblem(409, "commitment.edits-collide");
  }

  private static long copiesOf(String draft) {
    return service.database().getCollection("draft_copies").countDocuments(eq("_id", draft));
  }

  @Test
  void nobodyWritesInWhatIsSubmittedAndNoCopyOutlastsThePublication() {
    String draft = draftOf("wiebke", "wilm");
    Api wiebke = service.member("wiebke");
    save(wiebke, draft, open(wiebke, draft), "{\"why\": \"Wiebke says why\"}").is(200);

    wiebke.post("/commitments/" + draft + "/submission").is(200);
    wiebke.get("/commitments/" + draft + "/content").isProblem(409, "commitment.not-editable");
    service.staff().post("/commitments/" + draft + "/publication").is(200);

    assertThat(copiesOf(draft)).isZero();
    wiebke.get("/commitments/" + draft + "/content").isProblem(409, "commitment.not-editable");
    assertThat(copiesOf(draft)).isZero();
  }

  @Test
  void whatIsDiscardedIsGone() {
    String draft = draftOf("wolf", "wera");
    Api wolf = service.member("wolf");
    String trace = "Nobody is to see this " + Servers.fresh();
    save(wolf, draft, open(wolf, draft), "{\"why\": \"" + trace + "\"}").is(200);

    wolf.post("/commitments/" + draft + "/disposal").is(200);

    assertThat(copiesOf(draft)).isZero();
    save(wolf, draft, 0, "{}").isProblem(404, "commitment.unknown");
    wolf.get("/commitments/" + draft + "/content").isProblem(404, "commitment.unknown");
    assertThat(copiesOf(draft)).isZero();
  }
}
