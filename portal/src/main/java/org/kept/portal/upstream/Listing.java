package org.kept.portal.upstream;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque; asks for the page after this one; null on the last
 */
public record Listing<T>(
    List<T> items, @JsonAlias({"nextCursor", "cursor"}) @Nullable String next) {

  public Listing {
    items = Lists.of(items);
  }
}
