package org.kept.notification.read.digests;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.notification.documents.Ledger;
import org.kept.notification.mail.Sender;
import org.kept.notification.model.FollowerRef;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerState;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /digests?follower=}: every mail to one follower and what came of it. */
@RestController
@Tag(name = "Digests")
class DigestListEndpoint {

  private static final int PAGE = 100;

  /** Later than any entry, whatever other instances' clocks say. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Ledger ledger;
  private final Sender sender;
  private final Clock clock;

  DigestListEndpoint(Ledger ledger, Sender sender, Clock clock) {
    this.ledger = ledger;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * A page of the ledger, latest first.
   *
   * @param next to be given as {@code before} for the next page; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Digests(List<Digest> digests, @Nullable String next) {}

  /**
   * One mail.
   *
   * @param kind {@code digest}, {@code on-demand} or {@code confirmation}
   * @param state {@code CLAIMED}, {@code SENDING}, {@code SENT}, {@code FAILED} or {@code UNKNOWN}
   * @param attempts how often a mail server said "try later" or no
   * @param at when the state was reached, or until when it waits
   * @param told place by commitment id up to which it tells
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Digest(
      String id,
      String kind,
      String state,
      int attempts,
      Instant at,
      @Nullable String reason,
      String messageId,
      Map<String, String> told,
      Instant createdAt) {}

  /**
   * @param follower the follower's id, as the confirmation answered it
   */
  @GetMapping("/digests")
  @PreAuthorize("hasAuthority('SCOPE_digests:send')")
  @Operation(summary = "The ledger of one follower")
  Digests list(
      @RequestParam String follower, @RequestParam(required = false) @Nullable Long before) {
    Instant until = before == null ? clock.instant().plus(AHEAD) : Instant.ofEpochMilli(before);
    List<LedgerEntry> entries = ledger.page(FollowerRef.of(follower), until, PAGE);
    String next =
        entries.size() < PAGE ? null : Long.toString(entries.getLast().createdAt().toEpochMilli());
    return new Digests(entries.stream().map(this::digest).toList(), next);
  }

  private Digest digest(LedgerEntry entry) {
    LedgerState state = entry.state().asOf(clock.instant());
    return new Digest(
        entry.id().value(),
        entry.kind().label(),
        state.label(),
        state.attempts(),
        state.at(),
        state instanceof LedgerState.Failed failed ? failed.reason() : null,
        sender.messageId(entry.id()),
        entry.told(),
        entry.createdAt());
  }
}
