package org.kept.commitment.model.smart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text was read as. */
public final class Reading {

  private final List<Finding> findings;
  private final List<Vague> vague;
  private final List<Figure> targets;
  private final List<Proposal> proposals;
  private final @Nullable Window window;
  private final @Nullable Quote windowQuote;

  Reading(
      List<Finding> findings,
      List<Vague> vague,
      List<Figure> targets,
      List<Proposal> proposals,
      @Nullable Window window,
      @Nullable Quote windowQuote) {
    this.findings = List.copyOf(findings);
    this.vague = List.copyOf(vague);
    this.targets = List.copyOf(targets);
    this.proposals = List.copyOf(proposals);
    this.window = window;
    this.windowQuote = windowQuote;
  }

  /** What it names. */
  public List<Finding> findings() {
    return findings;
  }

  /** Words that say less than they seem to. */
  public List<Vague> vague() {
    return vague;
  }

  /** Measures that it can be read as, in the order of the text. */
  public List<Proposal> proposals() {
    return proposals;
  }

  List<Figure> targets() {
    return targets;
  }

  @Nullable Window window() {
    return window;
  }

  @Nullable Quote windowQuote() {
    return windowQuote;
  }

  boolean names(Ingredient ingredient) {
    return findings.stream().anyMatch(it -> it.ingredient() == ingredient);
  }
}
