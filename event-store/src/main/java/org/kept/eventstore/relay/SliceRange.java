package org.kept.eventstore.relay;

import org.kept.eventstore.Outbox;

/**
 * Slices next to each other.
 *
 * @param from the first
 * @param to the one after the last
 */
record SliceRange(int from, int to) {

  static final SliceRange NONE = new SliceRange(0, 0);

  static final SliceRange ALL = new SliceRange(0, Outbox.SLICES);

  /** The share of one of several, the slices being dealt evenly. */
  static SliceRange share(int index, int of) {
    return new SliceRange(Outbox.SLICES * index / of, Outbox.SLICES * (index + 1) / of);
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean holdsSlice(int slice) {
    return from <= slice && slice < to;
  }

  /** Less than every mark in the range. */
  String start() {
    return Outbox.sliceStart(from);
  }

  /** Greater than every mark in the range. */
  String end() {
    return Outbox.sliceStart(to);
  }

  boolean holds(String mark) {
    return mark.compareTo(start()) > 0 && mark.compareTo(end()) < 0;
  }
}
