package org.kept.commitment.model;

/**
 * Where the names of people are kept that organizations name in public: outside events and views,
 * so that they can be erased; written by one side, and read from there by the other.
 */
public final class NamedPeople {

  public static final String COLLECTION = "organization_people";

  private NamedPeople() {}
}
