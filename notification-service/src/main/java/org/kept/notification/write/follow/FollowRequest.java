package org.kept.notification.write.follow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kept.notification.write.PreferencesForm;

/**
 * A request to follow a commitment; the fields are those of {@link PreferencesForm}, and two more.
 *
 * @param commitment id or slug
 */
record FollowRequest(
    @NotBlank @Size(max = 200) String commitment,
    @NotBlank @Size(max = 320) String email,
    @NotBlank @Size(max = 64) String language,
    @NotBlank @Size(max = 64) String zone,
    @NotBlank @Size(max = 64) String rhythm,
    @NotBlank @Size(max = 64) String at,
    @Nullable @Size(max = 64) String day,
    @Nullable Boolean allQuiet) {

  PreferencesForm preferences() {
    return new PreferencesForm(language, zone, rhythm, at, day, allQuiet);
  }

  /** Never the address. */
  @Override
  public String toString() {
    return "FollowRequest[" + commitment + "]";
  }
}
