package org.kept.commitment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kept.commitment.Api.Answer;
import org.kept.commitment.AuthorizationTableTest.People;

/** How each row of docs/authorization.md is tried: what is there first, and the request. */
final class Attempts {

  /** Prepares the world and gives the request that somebody then sends. */
  @FunctionalInterface
  interface Attempt {
    Function<Api, Answer> in(People people);
  }

  private static final String REASON = "{\"reason\": \"Because of the table\"}";

  private static final String NOTE =
      "{\"deliverable\": \"D2\", \"occurred\": {\"date\": \"2014-01\"}, \"note\": \"Launched\"}";

  static final Map<String, Attempt> ALL = new LinkedHashMap<>();

  static {
    campaigns();
    organizations();
    members();
    drafts();
    review();
    published();
    reading();
  }

  private Attempts() {}

  private static void campaigns() {
    ALL.put("Open a campaign", people -> who -> who.post("/campaigns", Bodies.CAMPAIGN));
    ALL.put(
        "Amend a campaign",
        people -> {
          String id = people.staff().post("/campaigns", Bodies.CAMPAIGN).is(201).id();
          String terms =
              """
              {"name": "Families", "goal": "Help families.", "languages": ["en"],
               "period": {"from": "2013-10-01", "to": "2016-12-31"}, "reason": "One more year"}
              """;
          return who -> who.post("/campaigns/" + id + "/amendments", terms);
        });
    ALL.put(
        "Close a campaign",
        people -> {
          String id = people.staff().post("/campaigns", Bodies.CAMPAIGN).is(201).id();
          return who -> who.post("/campaigns/" + id + "/closure", REASON);
        });
  }

  private static void organizations() {
    ALL.put(
        "Register an organization",
        people -> who -> who.post("/organizations", Bodies.organization("New")));
    ALL.put("Approve an organization", waiting((who, path) -> who.post(path + "/approval")));
    ALL.put("Refuse an organization", waiting((who, path) -> who.post(path + "/refusal", REASON)));
    ALL.put(
        "Rename an organization",
        waiting((who, path) -> who.put(path + "/name", "{\"name\": \"Renamed\"}")));
    ALL.put(
        "Change its type and country",
        waiting((who, path) -> who.put(path + "/classification", "{\"type\": \"funder\"}")));
    ALL.put(
        "Name a person in public",
        at(
            people -> "/organizations/" + people.approved(),
            (who, path) -> who.put(path + "/people/director", "{\"name\": \"A name\"}")));
    ALL.put(
        "Erase the name of a person",
        waiting((who, path) -> who.delete(path + "/people/director")));
  }

  private static void members() {
    ALL.put(
        "Invite a member",
        waiting(
            (who, path) ->
                who.post(
                    path + "/invitations",
                    "{\"email\": \"a@example.org\", \"role\": \"editor\"}")));
    ALL.put("See the open invitations", waiting((who, path) -> who.get(path + "/invitations")));
    ALL.put(
        "Withdraw an invitation",
        people -> {
          String path = "/organizations/" + people.waiting() + "/invitations/";
          String invitation = people.invitation().id();
          return who -> who.delete(path + invitation);
        });
    ALL.put(
        "Accept an invitation",
        people -> {
          String path = "/organizations/" + people.waiting() + "/members";
          String token = people.invitation().text("token");
          return who -> who.post(path, "{\"token\": \"" + token + "\"}");
        });
    ALL.put("Leave an organization", waiting((who, path) -> who.post(path + "/departure")));
    ALL.put("Remove a member", waiting((who, path) -> who.delete(path + "/members/editor")));
    ALL.put(
        "Change a role",
        waiting((who, path) -> who.put(path + "/members/editor/role", "{\"role\": \"owner\"}")));
  }

  private static void drafts() {
    ALL.put(
        "Draft a commitment",
        people -> {
          String campaign = people.staff().post("/campaigns", Bodies.CAMPAIGN).is(201).id();
          String body = Bodies.commitment(campaign, people.approved(), "{}");
          return who -> who.post("/commitments", body);
        });
    ALL.put("Read a draft while writing", draft((who, path) -> who.get(path + "/content")));
    ALL.put(
        "Save a draft while writing",
        people -> {
          String path = people.draft() + "/content";
          people.owner().get(path).is(200);
          return who -> who.patch(path, "{\"basedOn\": 0, \"content\": {\"why\": \"So\"}}");
        });
    ALL.put("Edit a draft", draft((who, path) -> who.put(path + "/content", "{}")));
    ALL.put("Discard a draft", draft((who, path) -> who.post(path + "/disposal")));
    ALL.put("Submit a commitment", draft((who, path) -> who.post(path + "/submission")));
  }

  private static void review() {
    String changes = "{\"changes\": [{\"field\": \"title\", \"change\": \"Say who\"}]}";
    ALL.put(
        "Send it back for changes",
        at(People::submitted, (who, path) -> who.post(path + "/changes", changes)));
    ALL.put(
        "Publish a commitment",
        at(People::submitted, (who, path) -> who.post(path + "/publication")));
    ALL.put(
        "Close a commitment",
        at(
            People::published,
            (who, path) ->
                who.post(
                    path + "/closure", "{\"outcome\": \"kept\", \"statement\": \"All done\"}")));
  }

  private static void published() {
    String content = Bodies.CONTENT.replace("Hold webinars", "Hold many webinars");
    String amendment = "{\"reason\": \"More\", \"content\": " + content + "}";
    ALL.put(
        "Amend a commitment",
        at(People::published, (who, path) -> who.post(path + "/amendments", amendment)));
    ALL.put(
        "Extend a commitment",
        at(
            People::published,
            (who, path) ->
                who.post(
                    path + "/extension", "{\"to\": \"2015-06-30\", \"reason\": \"More time\"}")));
    ALL.put(
        "Withdraw a commitment",
        at(People::published, (who, path) -> who.post(path + "/withdrawal", REASON)));
    ALL.put("Note a fact", at(People::published, (who, path) -> who.post(path + "/notes", NOTE)));
    ALL.put(
        "Choose between facts",
        people -> {
          String path = people.published();
          String one = people.owner().post(path + "/notes", NOTE).is(200).text("noteId");
          String other = people.owner().post(path + "/notes", NOTE).is(200).text("noteId");
          String choice =
              "{\"note\": \"%s\", \"among\": [\"%s\"], \"reason\": \"Because\"}"
                  .formatted(one, other);
          return who -> who.post(path + "/choices", choice);
        });
    ALL.put(
        "Translate a text",
        at(
            People::published,
            (who, path) ->
                who.post(
                    path + "/translations",
                    "{\"field\": \"title\", \"language\": \"fr\", \"text\": \"Rester fidèles\","
                        + " \"by\": \"human\"}")));
  }

  private static void reading() {
    ALL.put("See what is not public", shown(""));
    ALL.put("See its history", shown("/history"));
    ALL.put("Compare its versions", shown("/versions/0/diff/1"));
    ALL.put("Check it", shown("/smart-check"));
    ALL.put(
        "See the drafts of an organization",
        people -> {
          String path = "/organizations/" + people.waiting();
          people.owner().get(path + "?atLeast=5").is(200);
          return who -> who.get(path + "/drafts");
        });
    ALL.put("See what waits for review", people -> who -> who.get("/review-queue"));
    ALL.put(
        "See the organizations that wait", people -> who -> who.get("/review-queue/organizations"));
  }

  /** Reading something of what is submitted and not public, once the views have it. */
  private static Attempt shown(String of) {
    return people -> {
      String path = people.submitted();
      people.owner().get(path + "?atLeast=1").is(200);
      return who -> who.get(path + of);
    };
  }

  private static Attempt waiting(BiFunction<Api, String, Answer> request) {
    return at(people -> "/organizations/" + people.waiting(), request);
  }

  private static Attempt draft(BiFunction<Api, String, Answer> request) {
    return at(People::draft, request);
  }

  private static Attempt at(
      Function<People, String> place, BiFunction<Api, String, Answer> request) {
    return people -> {
      String path = place.apply(people);
      return who -> request.apply(who, path);
    };
  }
}
