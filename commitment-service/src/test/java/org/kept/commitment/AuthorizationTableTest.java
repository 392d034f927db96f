package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.commitment.Api.Answer;
import org.kept.testkit.AuthorizationTable;
import org.kept.testkit.Tokens;

/** Who may do what, as docs/authorization.md says: every cell of the table is tried. */
@ExtendWith(RunningService.Shared.class)
class AuthorizationTableTest {

  /** What is tried by those who are refused, by use case. */
  private static final Map<String, Function<Api, Answer>> REFUSING = new HashMap<>();

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  static Stream<Arguments> cells() {
    return AuthorizationTable.cells("authorization.md", "Who may do what")
        .map(cell -> Arguments.of(cell.useCase(), cell.column(), cell.expected()));
  }

  @Test
  void theTableHasEveryUseCase() {
    assertThat(cells().map(it -> it.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(Attempts.ALL.keySet());
    assertThat(cells()).hasSize(Attempts.ALL.size() * People.COLUMNS.size());
  }

  @ParameterizedTest(name = "{0} | {1} | {2}")
  @MethodSource("cells")
  void aCellIsAsTheTableSays(String useCase, String column, String cell) {
    People people = new People(service);
    // What is refused changes nothing, so all who are refused can try the same.
    Function<Api, Answer> attempt =
        cell.equals("yes")
            ? Attempts.ALL.get(useCase).in(people)
            : REFUSING.computeIfAbsent(useCase, it -> Attempts.ALL.get(it).in(people));

    Answer answer = attempt.apply(people.as(column));

    if (cell.equals("yes")) {
      assertThat(answer.response().statusCode()).as(answer.response().body()).isBetween(200, 299);
    } else {
      assertThat(answer.text("code")).as(answer.response().body()).isEqualTo(cell);
    }
  }

  /** Everybody in the table around one organization, which has no other owner than one. */
  static final class People {

    static final List<String> COLUMNS =
        List.of(
            "visitor",
            "editor",
            "owner",
            "former member",
            "other organization",
            "staff",
            "staff in the maker",
            "admin");

    private static final String[] SCOPES = {
      "campaigns:write",
      "organizations:write",
      "organizations:review",
      "commitments:write",
      "commitments:review"
    };

    private final RunningService service;
    private @Nullable String organization;

    /** Those around the commitments: what is done to these leaves people and campaign alone. */
    private static @Nullable People makers;

    private static @Nullable String campaign;

    People(RunningService service) {
      this.service = service;
    }

    Api as(String column) {
      return switch (column) {
        case "visitor" -> service.anybody();
        case "editor" -> member("editor");
        case "owner" -> member("owner");
        case "former member" -> member("former");
        case "other organization" -> member("other");
        case "staff" -> service.with(Tokens.staff("staff", SCOPES));
        case "staff in the maker" -> service.with(Tokens.staff("insider", SCOPES));
        case "admin" -> service.with(Tokens.admin("admin", SCOPES));
        default -> throw new IllegalArgumentException(column);
      };
    }

    private Api member(String name) {
      return service.with(Tokens.member(name, SCOPES));
    }

    Api owner() {
      return as("owner");
    }

    Api staff() {
      return as("staff");
    }

    /** With its members, not approved yet. */
    String waiting() {
      if (organization == null) {
        organization = owner().post("/organizations", Bodies.organization("Makers")).is(201).id();
        join(member("editor"));
        join(member("former"));
        member("former").post("/organizations/" + organization + "/departure").is(200);
        join(as("staff in the maker"));
      }
      return organization;
    }

    private void join(Api who) {
      who.post(
              "/organizations/" + organization + "/members",
              "{\"token\": \"" + invitation().text("token") + "\"}")
          .is(200);
    }

    /** An open invitation, by the owner. */
    Answer invitation() {
      return owner()
          .post(
              "/organizations/" + organization + "/invitations",
              "{\"email\": \"somebody@example.org\", \"role\": \"editor\"}")
          .is(201);
    }

    String approved() {
      String id = waiting();
      staff().post("/organizations/" + id + "/approval").is(200);
      return id;
    }

    /** Address of a draft. */
    String draft() {
      if (makers == null) {
        makers = new People(service);
        makers.approved();
        campaign = staff().post("/campaigns", Bodies.CAMPAIGN).is(201).id();
      }
      String content = Bodies.commitment(campaign, makers.waiting(), Bodies.CONTENT);
      return "/commitments/" + owner().post("/commitments", content).is(201).id();
    }

    String submitted() {
      String path = draft();
      owner().post(path + "/submission").is(200);
      return path;
    }

    String published() {
      String path = submitted();
      staff().post(path + "/publication").is(200);
      return path;
    }
  }
}
