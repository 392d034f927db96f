package org.kept.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kept.chaos.history.History;
import org.kept.chaos.history.LedgerLine;
import org.kept.chaos.history.Mail;

/** No mail twice, no digest of a day twice, and no milestone told twice to one follower. */
final class MailCheck {

  /** What the load calls whatever is counted. */
  static final String SUBJECT = "Institution-";

  private static final String DIGEST = "digest";
  private static final String CONFIRMATION = "confirmation";
  private static final Pattern NEWS = Pattern.compile("\\bNew: ([^.]*)\\.");
  private static final Pattern NAMED = Pattern.compile(SUBJECT + "[a-z0-9]+");
  private static final LedgerLine NOT_IN_LEDGER = new LedgerLine("none", "none");

  private MailCheck() {}

  static void check(History history, Findings findings) {
    count(history.mails(), Mail::messageId)
        .forEach(
            (id, times) -> {
              if (times > 1) {
                findings.mailsDoubled.add("%s arrived %d times".formatted(id, times));
              }
            });
    count(
            history.mails().stream()
                .filter(mail -> ledger(history, mail).kind().equals(DIGEST))
                .toList(),
            mail -> mail.to() + " on " + mail.day())
        .forEach(
            (day, times) -> {
              if (times > 1) {
                findings.mailsDoubled.add("%d digests to %s".formatted(times, day));
              }
            });
    Set<String> arrived = history.mails().stream().map(Mail::messageId).collect(Collectors.toSet());
    for (String id : history.mailsSaidSent()) {
      if (!arrived.contains(id)) {
        findings.lost.add("the mail %s was said to be sent and never arrived".formatted(id));
      }
    }
    news(history, findings);
  }

  /** Only a mail of which nobody can know whether it left may be followed by the same news. */
  private static void news(History history, Findings findings) {
    Map<String, Set<String>> told = new HashMap<>();
    Map<String, Set<String>> perhaps = new HashMap<>();
    for (Mail mail : history.mails()) {
      LedgerLine line = ledger(history, mail);
      if (line.kind().equals(CONFIRMATION)) {
        continue;
      }
      Set<String> known = told.computeIfAbsent(mail.to(), to -> new HashSet<>());
      Set<String> guessed = perhaps.computeIfAbsent(mail.to(), to -> new HashSet<>());
      for (String subject : named(mail)) {
        if (known.contains(subject)) {
          findings.mailsDoubled.add(
              "%s is told of %s as new again in %s".formatted(mail.to(), subject, mail.file()));
        } else if (guessed.contains(subject)) {
          findings.toldAgain++;
        }
        (line.state().equals("SENT") ? known : guessed).add(subject);
      }
    }
  }

  private static Set<String> named(Mail mail) {
    Set<String> names = new HashSet<>();
    Matcher news = NEWS.matcher(mail.text().replaceAll("\\s+", " "));
    while (news.find()) {
      NAMED.matcher(news.group(1)).results().forEach(name -> names.add(name.group()));
    }
    return names;
  }

  private static LedgerLine ledger(History history, Mail mail) {
    return history.ledger().getOrDefault(mail.messageId(), NOT_IN_LEDGER);
  }

  private static <T> Map<String, Integer> count(List<T> items, Function<T, String> key) {
    Map<String, Integer> times = new LinkedHashMap<>();
    items.forEach(item -> times.merge(key.apply(item), 1, Integer::sum));
    return times;
  }
}
