package org.kept.servicekit.relay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.relay.Republication;
import org.kept.eventstore.relay.Republication.Scope;
import org.kept.eventstore.relay.Republications;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.kept.servicekit.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Streams sent to Kafka once more, for a consumer that is new or has lost something. Writers and
 * other readers notice nothing; those who have the events drop them.
 */
@RestController
@RequestMapping("/admin/republications")
@PreAuthorize("hasAuthority('SCOPE_admin')")
class RepublicationsEndpoint {

  private static final int PAGE = 50;
  private static final int RETRY_SECONDS = 60;

  private final RelayedStore relayed;
  private final Republications republications;

  RepublicationsEndpoint(RelayedStore relayed, Republications republications) {
    this.relayed = relayed;
    this.republications = republications;
  }

  /**
   * What to send again: one of the three.
   *
   * @param stream its id
   * @param kind of stream, for example {@code Commitment}
   */
  record WantedRepublication(
      @Nullable String stream,
      @Nullable String kind,
      @Nullable Boolean all,
      @NotBlank @Size(max = 500) String reason) {}

  /** The newest 50. */
  record RepublicationPage(List<Republication> items) {}

  @PostMapping
  ResponseEntity<Republication> request(
      @Valid @RequestBody WantedRepublication wanted, Actor actor) {
    Republication republication =
        republications
            .request(scope(wanted), wanted.reason(), actor.id())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Told.of(RequestProblem.OVERLOADED).retryAfter(RETRY_SECONDS)));
    return ResponseEntity.accepted()
        .location(URI.create("/admin/republications/" + republication.id()))
        .body(republication);
  }

  private Scope scope(WantedRepublication wanted) {
    List<Scope> scopes = new ArrayList<>();
    if (wanted.stream() != null) {
      scopes.add(new Scope.OfStream(wanted.stream()));
    }
    if (wanted.kind() != null) {
      scopes.add(new Scope.OfKind(wanted.kind()));
    }
    if (Boolean.TRUE.equals(wanted.all())) {
      scopes.add(new Scope.All());
    }
    if (scopes.size() != 1) {
      throw invalid("one-of", "fields", "stream, kind, all", null);
    }
    switch (scopes.getFirst()) {
      case Scope.OfStream one -> {
        if (relayed.store().lastSequence(one.stream()).isEmpty()) {
          throw invalid("unknown", "field", "stream", "stream");
        }
      }
      case Scope.OfKind some -> {
        if (!relayed.types().kinds().contains(some.kind())) {
          throw invalid("unknown", "field", "kind", "kind");
        }
      }
      case Scope.All every -> {}
    }
    return scopes.getFirst();
  }

  private static ProblemException invalid(
      String sentence, String name, String value, @Nullable String field) {
    Told told = Told.of(RequestProblem.FIELD_INVALID, Map.of(name, value)).as(sentence);
    return new ProblemException(told.about(field));
  }

  @GetMapping
  RepublicationPage newest() {
    return new RepublicationPage(republications.list(PAGE));
  }

  @GetMapping("/{id}")
  Republication find(@PathVariable String id) {
    return republications.find(id).orElseThrow(ProblemException::notFound);
  }
}
