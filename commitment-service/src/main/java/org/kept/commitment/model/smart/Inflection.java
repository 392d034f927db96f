package org.kept.commitment.model.smart;

import java.util.Set;

/** How words of a language change, as far as the check needs it. */
interface Inflection {

  /** Forms of a verb that a promise is written in. */
  Set<String> verbForms(String verb);

  /** What a thing is once the verb was done to it. */
  String participle(String verb);

  /** One of a noun given in the plural. */
  String singular(String plural);

  /** Several of a noun given in the singular. */
  String plural(String singular);

  /** Whether a noun's head is its last word, as in {@code loan officers}. */
  boolean headIsLast();

  /** What parts a number's whole from its fraction. */
  char decimalSign();
}
