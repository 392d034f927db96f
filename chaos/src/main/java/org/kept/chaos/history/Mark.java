package org.kept.chaos.history;

/**
 * How what a command does can be told among all events: by a value that no other command leaves.
 *
 * @param type of the event
 * @param pointer JSON Pointer into its data
 */
public record Mark(String type, String pointer, String value) {

  @Override
  public String toString() {
    return "%s with %s %s".formatted(type, pointer, value);
  }
}
