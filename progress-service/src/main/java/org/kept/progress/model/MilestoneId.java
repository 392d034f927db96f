package org.kept.progress.model;

/** The id of a milestone's stream, which follows from what is counted: nothing counts twice. */
public record MilestoneId(String value) {

  /** The id of a subject of a deliverable: the UUIDv5 of the three, joined by a bar. */
  public static MilestoneId of(String commitmentId, String deliverable, SubjectKey subject) {
    return new MilestoneId(NameUuid.of(commitmentId + "|" + deliverable + "|" + subject.value()));
  }
}
