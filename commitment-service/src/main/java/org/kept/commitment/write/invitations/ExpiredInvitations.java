package org.kept.commitment.write.invitations;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases the addresses of those who never answered, also where nobody invites again. */
@Component
class ExpiredInvitations {

  private final Invitations invitations;
  private final Clock clock;

  ExpiredInvitations(Invitations invitations, Clock clock) {
    this.invitations = invitations;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void erase() {
    invitations.eraseExpired(clock.instant());
  }
}
