package org.kept.chaos.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.kept.chaos.history.Acknowledged;
import org.kept.chaos.history.Itemized;
import org.kept.chaos.history.Refused;
import org.kept.chaos.history.Unfulfilled;

/** What was asked and answered so far, over all rounds. */
public final class Answered {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
  final Queue<Itemized> itemized = new ConcurrentLinkedQueue<>();
  final Queue<Unfulfilled> unfulfilled = new ConcurrentLinkedQueue<>();
  final Queue<Order> open = new ConcurrentLinkedQueue<>();
  final Set<String> mailsSaidSent = ConcurrentHashMap.newKeySet();
  final Set<String> followers = ConcurrentHashMap.newKeySet();

  /** Waits for some more commands to be acknowledged, but not forever. */
  public void await(int more, Duration longest) {
    long enough = acknowledged.size() + (long) more;
    long end = System.nanoTime() + longest.toNanos();
    while (acknowledged.size() < enough && System.nanoTime() < end) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  public List<Acknowledged> acknowledged() {
    return new ArrayList<>(acknowledged);
  }

  /** For a reason that others could give. */
  public List<Refused> refused() {
    return new ArrayList<>(refused);
  }

  /** Commands about many. */
  public List<Itemized> itemized() {
    return new ArrayList<>(itemized);
  }

  /** Refused, or not answered to this day, though they had to succeed. */
  public List<Unfulfilled> unfulfilled() {
    List<Unfulfilled> all = new ArrayList<>(unfulfilled);
    open.forEach(
        order -> all.add(new Unfulfilled(order.what(), order.key(), "there was no answer")));
    return all;
  }

  /** Commands whose outcome is not known, since their answer was cut off. */
  public int unknown() {
    return open.size();
  }

  /** How often each kind of command was acknowledged, or refused for a reason that others gave. */
  public Map<String, Integer> asked() {
    Map<String, Integer> times = new TreeMap<>();
    acknowledged.forEach(command -> times.merge(command.what(), 1, Integer::sum));
    refused.forEach(command -> times.merge(command.what() + " (refused)", 1, Integer::sum));
    return times;
  }

  /** Message-IDs that were answered as sent. */
  public Set<String> mailsSaidSent() {
    return Set.copyOf(mailsSaidSent);
  }

  /** Ids of those who confirmed. */
  public Set<String> followers() {
    return Set.copyOf(followers);
  }
}
