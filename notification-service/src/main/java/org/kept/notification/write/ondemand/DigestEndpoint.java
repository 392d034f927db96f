package org.kept.notification.write.ondemand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.notification.mail.Sender;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /follows/{id}/digests}: staff send a digest now. */
@RestController
@Tag(name = "Digests")
class DigestEndpoint {

  /** Stands where a ledger state would, had there been anything to tell. */
  private static final String NOTHING_NEW = "NOTHING_NEW";

  private final DigestNow digests;
  private final Sender sender;
  private final Clock clock;

  DigestEndpoint(DigestNow digests, Sender sender, Clock clock) {
    this.digests = digests;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param state of the ledger, or {@code NOTHING_NEW}
   * @param reason why it failed: codes of the mail server
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Digest(String id, String state, @Nullable String messageId, @Nullable String reason) {}

  /** 200 once it is over, 202 while it is still to be sent. */
  @PostMapping("/follows/{id}/digests")
  @PreAuthorize("hasAuthority('SCOPE_digests:send')")
  @Operation(summary = "Send everything new to this follower now")
  ResponseEntity<Digest> send(@PathVariable String id, CommandContext context) {
    DigestNow.Outcome outcome = digests.send(id, context.actorId() + "|" + context.requestKey());
    if (outcome.entry().isEmpty()) {
      return ResponseEntity.ok(new Digest(outcome.id().value(), NOTHING_NEW, null, null));
    }
    LedgerEntry entry = outcome.entry().get();
    LedgerState state = entry.state().asOf(clock.instant());
    return ResponseEntity.status(state.isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(
            new Digest(
                entry.id().value(),
                state.label(),
                sender.messageId(entry.id()),
                state instanceof LedgerState.Failed failed ? failed.reason() : null));
  }
}
