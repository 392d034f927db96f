package org.kept.eventstore.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rule that a refusal record speaks for; docs/rules.md lists them all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

  /** Stable, {@code <area>.<kebab-name>}. */
  String code();

  /** What a caller can do about it. */
  Refusal.Kind kind();

  /** Path of the request's field that breaks the rule; empty where it is no single one. */
  String field() default "";
}
