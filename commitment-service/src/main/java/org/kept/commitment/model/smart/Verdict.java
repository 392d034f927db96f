package org.kept.commitment.model.smart;

import java.util.List;

/**
 * How far a commitment, or one of its deliverables, is what a criterion asks for. It advises and
 * blocks nothing.
 *
 * @param found what was found for it, and where
 * @param missing what would make it so
 * @param vague what stays vague, even where it is met
 * @param lackingIn keys of the deliverables that do not meet it
 */
public record Verdict(
    Criterion criterion,
    boolean met,
    List<Finding> found,
    List<Missing> missing,
    List<Vague> vague,
    List<String> lackingIn) {

  public Verdict {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    vague = List.copyOf(vague);
    lackingIn = List.copyOf(lackingIn);
  }
}
