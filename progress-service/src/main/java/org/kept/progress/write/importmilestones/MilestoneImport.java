package org.kept.progress.write.importmilestones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kept.eventstore.AppendOutcome;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.StreamStates;
import org.kept.eventstore.command.Versioned;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.ImportRefusal;
import org.kept.progress.write.ProgressRefusal;
import org.kept.progress.write.logmilestone.LogMilestone;
import org.kept.progress.write.logmilestone.LogMilestoneDecision;
import org.springframework.stereotype.Component;

/**
 * Tells all rows of a file: loads the milestones they are about at once, decides about each row as
 * if it came alone, and appends what they come to in large strokes.
 *
 * <p>Each row is a request of its own with a key made of its content, so a file that is sent again,
 * after a crash or by mistake, adds nothing that is there already. Where somebody else writes to
 * the same milestone meanwhile, the row is decided anew.
 */
@Component
final class MilestoneImport {

  /** Commits that are appended in one stroke. */
  private static final int STROKE = 500;

  /** How often a row is decided because somebody else wrote to its milestone. */
  private static final int ATTEMPTS = 6;

  private final StreamStates<Milestone, MilestoneEvent> states;
  private final CommitStore store;

  MilestoneImport(StreamStates<Milestone, MilestoneEvent> states, CommitStore store) {
    this.states = states;
    this.store = store;
  }

  private record Open(Table.Row row, LogMilestone command, CommandContext context) {
    String stream() {
      return command.milestone().value();
    }
  }

  /** A row that was decided, its commit, and what becomes of it when that is stored. */
  private record Step(Open open, Commit commit, Verdict verdict) {}

  /** What becomes of each row, by its line. */
  Map<Long, Verdict> run(ImportRequest request) {
    Map<Long, Verdict> verdicts = new TreeMap<>();
    List<Open> open = read(request, verdicts);
    for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
      List<Step> steps = decide(open, verdicts);
      if (request.dryRun()) {
        steps.forEach(step -> verdicts.put(step.open().row().line(), step.verdict()));
        return verdicts;
      }
      open = append(steps, verdicts);
    }
    open.forEach(row -> refuse(verdicts, row.row(), new ImportRefusal.RowContended()));
    return verdicts;
  }

  private static List<Open> read(ImportRequest request, Map<Long, Verdict> verdicts) {
    RowReading reading = new RowReading(request);
    List<Open> open = new ArrayList<>();
    for (Table.Row row : request.table().rows()) {
      Optional<ImportRefusal> broken = RowReading.broken(row);
      if (broken.isPresent()) {
        refuse(verdicts, row, broken.get());
      } else {
        open.add(new Open(row, reading.command(row), ofRow(request.context(), reading.key(row))));
      }
    }
    return open;
  }

  private static CommandContext ofRow(CommandContext request, String key) {
    return new CommandContext(
        request.actorId(), request.role(), key, key, null, request.now(), request.traceparent());
  }

  private static void refuse(Map<Long, Verdict> verdicts, Table.Row row, ProgressRefusal why) {
    verdicts.put(row.line(), new Verdict.Refused(why));
  }

  /** Decides in the order of the file, each row on what the rows before it have come to. */
  private List<Step> decide(List<Open> open, Map<Long, Verdict> verdicts) {
    Map<String, Versioned<Milestone>> at =
        new HashMap<>(states.loadAll(open.stream().map(Open::stream).toList()));
    List<Step> steps = new ArrayList<>();
    for (Open row : open) {
      Versioned<Milestone> before =
          at.getOrDefault(row.stream(), new Versioned<>(row.stream(), Milestone.UNREPORTED, -1));
      Decision<MilestoneEvent> decision =
          LogMilestoneDecision.decide(row.command(), before.state(), row.context().now());
      switch (decision) {
        case Decision.Refused<MilestoneEvent> refused ->
            refuse(verdicts, row.row(), (ProgressRefusal) refused.refusal());
        case Decision.Accepted<MilestoneEvent> accepted -> {
          if (accepted.events().isEmpty() || wasTakenBack(row, before)) {
            verdicts.put(row.row().line(), new Verdict.AlreadyLogged(row.stream()));
          } else {
            Step step = step(row, before, accepted.events());
            steps.add(step);
            at.put(row.stream(), after(before, accepted.events(), step.commit()));
          }
        }
      }
    }
    return steps;
  }

  /** The very same row was told and then taken back: sending the file again must not undo that. */
  private boolean wasTakenBack(Open row, Versioned<Milestone> before) {
    return before.state() instanceof Milestone.Retracted
        && store.findByRequest(row.stream(), row.context().requestKey()).isPresent();
  }

  private Step step(Open row, Versioned<Milestone> before, List<MilestoneEvent> events) {
    Verdict verdict =
        events.getFirst() instanceof MilestoneReported
            ? new Verdict.Logged(row.stream())
            : new Verdict.EvidenceAdded(row.stream());
    return new Step(row, states.commit(before, events, row.context()), verdict);
  }

  private static Versioned<Milestone> after(
      Versioned<Milestone> before, List<MilestoneEvent> events, Commit commit) {
    Milestone state = before.state();
    for (MilestoneEvent event : events) {
      state = Milestone.evolve(state, event);
    }
    return new Versioned<>(before.stream(), state, commit.lastSeq());
  }

  /** Appends, a stream's commits one after the other; gives back the rows to be decided anew. */
  private List<Open> append(List<Step> steps, Map<Long, Verdict> verdicts) {
    List<Open> again = new ArrayList<>();
    Set<String> broken = new HashSet<>();
    List<Step> rest = steps;
    while (!rest.isEmpty()) {
      List<Step> stroke = new ArrayList<>();
      List<Step> later = new ArrayList<>();
      Set<String> streams = new HashSet<>();
      for (Step step : rest) {
        if (broken.contains(step.open().stream())) {
          again.add(step.open());
        } else if (stroke.size() < STROKE && streams.add(step.open().stream())) {
          stroke.add(step);
        } else {
          streams.add(step.open().stream());
          later.add(step);
        }
      }
      if (!stroke.isEmpty()) {
        List<AppendOutcome> outcomes = store.appendAll(stroke.stream().map(Step::commit).toList());
        for (int i = 0; i < stroke.size(); i++) {
          Step step = stroke.get(i);
          if (!settled(step, outcomes.get(i), verdicts)) {
            again.add(step.open());
          }
          if (!(outcomes.get(i) instanceof AppendOutcome.Appended)) {
            // What was to follow it in its stream was decided on something that is not so.
            broken.add(step.open().stream());
          }
        }
      }
      rest = later;
    }
    return again;
  }

  private static boolean settled(Step step, AppendOutcome outcome, Map<Long, Verdict> verdicts) {
    long line = step.open().row().line();
    switch (outcome) {
      case AppendOutcome.Appended appended -> verdicts.put(line, step.verdict());
      case AppendOutcome.AlreadyDone done ->
          verdicts.put(line, new Verdict.AlreadyLogged(step.open().stream()));
      case AppendOutcome.TooLarge tooLarge -> throw tooLarge.reason();
      // Sending the file again finds out, and does no harm.
      case AppendOutcome.Unknown unknown -> throw unknown.reason();
      case AppendOutcome.Conflict conflict -> {
        return false;
      }
    }
    return true;
  }
}
