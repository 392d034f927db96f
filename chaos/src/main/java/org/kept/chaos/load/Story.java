package org.kept.chaos.load;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.child.MailFolder;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked next, given what was answered so far. Each milestone and each draft is in one
 * hand at a time, so that every order must succeed; everything else happens at the same time.
 *
 * <p>Longer than most classes, since whether an order may be given depends on all the others.
 */
final class Story {

  private static final List<String> REGIONS = List.of("EAP", "ECA", "LAC", "MENA", "SA", "SSA");
  private static final Pattern CONFIRMATION =
      Pattern.compile("/follows/confirmation\\?token=([A-Za-z0-9_.~-]+)");

  /** Notes beside one commitment; Kept takes a hundred. */
  private static final int NOTES = 90;

  /** Commitments under way at a time, so that kills find drafts in every state. */
  private static final int DRAFTS = 3;

  /** Followers of a round: an hour of rounds stays below what one client may ask. */
  private static final int FOLLOWS = 2;

  private final MailFolder mails;
  private final Answered answered;
  private final Wording wording;
  private final Queue<Supplier<@Nullable Order>> drafts = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<@Nullable Order>> next = new ConcurrentLinkedQueue<>();
  private final List<Published> published = new CopyOnWriteArrayList<>();
  private final List<String> campaigns = new CopyOnWriteArrayList<>();
  private final List<String> follows = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicInteger followsWanted = new AtomicInteger();

  Story(MailFolder mails, Answered answered) {
    this.mails = mails;
    this.answered = answered;
    this.wording = new Wording(LocalDate.now(ZoneOffset.UTC));
  }

  private record Published(String id, long version, AtomicInteger notes) {}

  /** Some more commitments and followers than before. */
  void newRound() {
    wanted.set(DRAFTS);
    followsWanted.set(FOLLOWS);
  }

  /** Something to ask; empty where nothing is possible right now. */
  Optional<Order> next(RandomGenerator random) {
    if (published.isEmpty() || random.nextInt(12) == 0) {
      return Optional.ofNullable(draft());
    }
    if (random.nextInt(3) == 0) {
      Supplier<@Nullable Order> follows = next.poll();
      if (follows != null) {
        return Optional.ofNullable(follows.get());
      }
    }
    Published toward = published.get(random.nextInt(published.size()));
    int dice = random.nextInt(100);
    if (dice < 5) {
      return Optional.of(table(toward, random));
    }
    if (dice < 12 && toward.notes().getAndIncrement() < NOTES) {
      return Optional.of(Orders.note(toward.id(), wording.date(random), key("note")));
    }
    if (dice < 18 && followsWanted.getAndDecrement() > 0) {
      return Optional.of(follow(toward, random));
    }
    if (dice < 26 && !follows.isEmpty()) {
      return Optional.of(digest(follows.get(random.nextInt(follows.size()))));
    }
    return Optional.of(milestone(toward, random));
  }

  private String key(String what) {
    return "chaos-" + what + "-" + number.incrementAndGet();
  }

  // A commitment on its way: each answer puts the next step into somebody's hands.

  private @Nullable Order draft() {
    Supplier<@Nullable Order> step = drafts.poll();
    if (step != null) {
      return step.get();
    }
    return wanted.getAndDecrement() > 0 ? begin() : null;
  }

  private Order begin() {
    int n = number.incrementAndGet();
    if (campaigns.isEmpty() || n % 3 == 0) {
      return Orders.campaign(
          "Campaign " + n,
          key("campaign"),
          wording.period(),
          answer -> {
            campaigns.add(id(answer));
            drafts.add(() -> organization(id(answer)));
          });
    }
    return organization(campaigns.getLast());
  }

  private Order organization(String campaign) {
    return Orders.organization(
        "Organization " + number.incrementAndGet(),
        key("organization"),
        answer -> drafts.add(() -> approval(campaign, id(answer))));
  }

  private Order approval(String campaign, String organization) {
    return Orders.approval(
        organization,
        key("approval"),
        answer -> drafts.add(() -> firstDraft(campaign, organization)));
  }

  private Order firstDraft(String campaign, String maker) {
    return Orders.draft(
        campaign,
        maker,
        "Commitment %d as first drafted".formatted(number.incrementAndGet()),
        key("draft"),
        answer -> drafts.add(() -> edit(id(answer), 3)));
  }

  private Order edit(String commitment, int times) {
    int n = number.incrementAndGet();
    String title = "Commitment as edited for the %dth time".formatted(n);
    return Orders.edit(
        commitment,
        title,
        wording.content(title, stages(n)),
        key("edit"),
        answer ->
            drafts.add(
                () -> times > 1 ? edit(commitment, times - 1) : submission(commitment, stages(n))));
  }

  private Order submission(String commitment, List<String> stages) {
    return Orders.submission(
        commitment, key("submission"), answer -> drafts.add(() -> publication(commitment, stages)));
  }

  private Order publication(String commitment, List<String> stages) {
    return Orders.publication(
        commitment,
        key("publication"),
        answer -> {
          published.add(
              new Published(commitment, answer.get("version").asLong(), new AtomicInteger()));
          for (String stage : stages) {
            next.add(() -> stage(commitment, stage));
          }
        });
  }

  private static List<String> stages(int n) {
    return List.of("begun-" + n, "written-" + n, "printed-" + n);
  }

  // Milestones and what becomes of them.

  private Order stage(String commitment, String stage) {
    return Orders.milestone(
        commitment, wording.stage(stage), key("stage"), answer -> becomes(id(answer)));
  }

  private Order milestone(Published toward, RandomGenerator random) {
    Map<String, Object> body = wording.milestone(subject(), random);
    return Orders.milestone(
        toward.id(),
        body,
        key("milestone"),
        answer -> {
          if (number.get() % 4 == 0) {
            next.add(() -> Orders.evidence(toward.id(), body, key("evidence")));
          } else {
            becomes(id(answer));
          }
        });
  }

  /** In every eight: three verified, one of them taken back, one disputed, another taken back. */
  private void becomes(String milestone) {
    switch (number.incrementAndGet() % 8) {
      case 0, 1 -> next.add(() -> Orders.verification(milestone, key("verify"), answer -> {}));
      case 2 ->
          next.add(
              () -> Orders.verification(milestone, key("verify"), answer -> takenBack(milestone)));
      case 3 ->
          next.add(() -> Orders.dispute(milestone, key("dispute"), answer -> takenBack(milestone)));
      case 4 -> next.add(() -> Orders.dispute(milestone, key("dispute"), answer -> {}));
      case 5 -> takenBack(milestone);
      default -> {
        // It stays as it was told.
      }
    }
  }

  private void takenBack(String milestone) {
    next.add(() -> Orders.retraction(milestone, key("retract")));
  }

  private Order table(Published toward, RandomGenerator random) {
    List<String> subjects = new ArrayList<>();
    StringBuilder csv = new StringBuilder("subject,region,occurred,evidence_url\n");
    int rows = random.nextInt(5, 60);
    for (int row = 0; row < rows; row++) {
      String subject = subject();
      subjects.add(subject);
      csv.append("%s,%s,%s,%n".formatted(subject, region(random), wording.date(random)));
    }
    csv.append("%s,EAP,2014,https://example.org/again%n".formatted(subjects.getFirst()));
    csv.append("Nowhere,ZZZ,2014,%n");
    return Orders.table(toward.id(), "D2", csv.toString(), subjects, key("table"));
  }

  private String subject() {
    return "Institution-" + number.incrementAndGet();
  }

  static String region(RandomGenerator random) {
    return REGIONS.get(random.nextInt(REGIONS.size()));
  }

  // Followers.

  private Order follow(Published toward, RandomGenerator random) {
    String email = "reader-%d@example.org".formatted(number.incrementAndGet());
    String at =
        LocalTime.now(ZoneOffset.UTC)
            .plusMinutes(random.nextInt(1, 10))
            .format(DateTimeFormatter.ofPattern("HH:mm"));
    return Orders.follow(
        toward.id(), toward.version(), email, at, answer -> next.add(() -> confirmation(email)));
  }

  /** Once the mail that asks for it is there. */
  private @Nullable Order confirmation(String email) {
    Optional<String> token =
        mails.mails().stream()
            .filter(mail -> mail.to().equals(email))
            .map(mail -> CONFIRMATION.matcher(mail.text()))
            .filter(Matcher::find)
            .map(link -> link.group(1))
            .reduce((first, second) -> second);
    if (token.isEmpty()) {
      next.add(() -> confirmation(email));
      return null;
    }
    return Orders.confirmation(
        token.get(),
        answer -> {
          answered.followers.add(answer.get("followerId").asString());
          follows.add(id(answer));
        });
  }

  private Order digest(String follow) {
    return Orders.digest(
        follow,
        key("digest"),
        answer -> {
          if (answer.path("state").asString("").equals("SENT")) {
            answered.mailsSaidSent.add(answer.get("messageId").asString());
          }
        });
  }

  private static String id(JsonNode answer) {
    return answer.get("id").asString();
  }

  static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(name, value);
    return more;
  }
}
