package org.kept.progress.model;

import org.jspecify.annotations.Nullable;

/** What shows that a milestone happened: a link or an uploaded file. */
public record Evidence(
    @Nullable String url,
    @Nullable String fileId,
    @Nullable String label,
    @Nullable String language,
    String addedBy) {

  /** Whether both show the same thing, whoever added it and however it is labelled. */
  public boolean sameAs(Evidence other) {
    return url == null ? other.url == null && sameFile(other) : url.equals(other.url);
  }

  private boolean sameFile(Evidence other) {
    return fileId != null && fileId.equals(other.fileId);
  }
}
