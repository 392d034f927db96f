package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.kept.commitment.Api.Answer;
import org.kept.eventstore.Actor;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.servicekit.consume.ProjectionRunner;
import org.kept.testkit.Servers;
import org.kept.testkit.TestIdentity;
import org.kept.testkit.Tokens;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service over real servers, with the people who talk to it; started once for all tests
 * that ask for it as a parameter.
 */
final class RunningService implements AutoCloseable {

  /** Hands it out, and ends it after the last test. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningService.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(RunningService.class, type -> new RunningService());
    }
  }

  private static final String[] STAFF_SCOPES = {
    "campaigns:write", "organizations:review", "commitments:review", "commitments:write", "admin"
  };
  private static final String[] MEMBER_SCOPES = {"organizations:write", "commitments:write"};

  private final FakeProgress progress = FakeProgress.start();
  private final ConfigurableApplicationContext application;
  private final String base;

  private RunningService() {
    this(Servers.properties("commitment"));
  }

  /** Another one that knows nothing, with a database and a broker of its own. */
  static RunningService empty(String kafkaServers) {
    return new RunningService(
        Stream.of(Servers.properties("empty"))
            .map(it -> it.replace(Servers.kafkaServers(), kafkaServers))
            .toArray(String[]::new));
  }

  private RunningService(String[] properties) {
    application =
        CommitmentServiceApplication.builder()
            .sources(TestIdentity.class)
            .run(
                Stream.concat(
                        Stream.of(properties), Stream.of("kept.urls.progress=" + progress.uri()))
                    .map(property -> "--" + property)
                    .toArray(String[]::new));
    base =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }

  Api staff() {
    return new Api(base, Tokens.staff("sabina", STAFF_SCOPES));
  }

  Api member(String name) {
    return new Api(base, Tokens.member(name, MEMBER_SCOPES));
  }

  Api anybody() {
    return new Api(base, null);
  }

  Api with(String token) {
    return new Api(base, token);
  }

  /** How many commits the store holds: the way to show that nothing was stored. */
  long commits() {
    return application
        .getBean(MongoDatabase.class)
        .getCollection(CommitStore.COLLECTION)
        .countDocuments();
  }

  /** What it reads. */
  Set<String> topics() {
    return application.getBean(ProjectionRunner.class).projections().stream()
        .flatMap(projection -> projection.topics().stream())
        .collect(Collectors.toSet());
  }

  /** What progress-service says of commitments here. */
  FakeProgress progress() {
    return progress;
  }

  /** Makes a history longer, by one event said so many times. */
  void lengthen(String stream, EventTypes types, Object event, int times) {
    CommitStore store = application.getBean(CommitStore.class);
    long next = store.lastSequence(stream).orElseThrow() + 1;
    store.append(
        new Commit(
            stream,
            types.kindOf(event),
            next,
            UUID.randomUUID().toString(),
            "lengthened-" + next,
            "",
            Instant.now(),
            new Actor("amelia", "member"),
            null,
            IntStream.range(0, times).mapToObj(i -> types.write(event)).toList()));
  }

  MongoDatabase database() {
    return application.getBean(MongoDatabase.class);
  }

  String openCampaign() {
    return staff().post("/campaigns", Bodies.CAMPAIGN).is(201).id();
  }

  /** An approved organization of this owner. */
  String approvedOrganization(String owner) {
    String id =
        member(owner)
            .post("/organizations", Bodies.organization("Organization of " + owner))
            .is(201)
            .id();
    staff().post("/organizations/" + id + "/approval").is(200);
    return id;
  }

  /** A public commitment of this owner. */
  Answer publishedCommitment(String owner) {
    String id =
        member(owner)
            .post(
                "/commitments",
                Bodies.commitment(openCampaign(), approvedOrganization(owner), Bodies.CONTENT))
            .is(201)
            .id();
    member(owner).post("/commitments/" + id + "/submission").is(200);
    Answer published = staff().post("/commitments/" + id + "/publication").is(200);
    assertThat(published.id()).isEqualTo(id);
    return published;
  }

  @Override
  public void close() {
    application.close();
    progress.close();
  }
}
