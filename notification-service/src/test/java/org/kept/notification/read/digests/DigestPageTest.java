package org.kept.notification.read.digests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kept.notification.mail.Sender;
import org.kept.notification.model.FollowerRef;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.MailKind;
import org.kept.notification.write.mailing.MailingBench;

class DigestPageTest {

  private final MailingBench bench = new MailingBench();
  private final DigestListEndpoint endpoint =
      new DigestListEndpoint(
          bench.ledger, Sender.of("Kept <kept@kept.example>", "leave@kept.example"), bench.clock);

  private void mails(int from, int to) {
    for (int n = from; n < to; n++) {
      bench.ledger.open(
          LedgerEntry.claimed(
              FollowerRef.of("ana"),
              MailKind.ON_DEMAND,
              "key-" + n,
              bench.clock.instant().plusMillis(n)));
    }
  }

  @Test
  void a_page_has_a_hundred_mails_and_the_next_the_rest() {
    mails(0, 99);
    assertThat(endpoint.list("ana", null).digests()).hasSize(99);
    assertThat(endpoint.list("ana", null).next()).isNull();

    mails(99, 101);
    var first = endpoint.list("ana", null);
    assertThat(first.digests()).hasSize(100);
    var rest = endpoint.list("ana", Long.valueOf(first.next()));
    assertThat(rest.digests()).hasSize(1);
    assertThat(rest.next()).isNull();
  }
}
