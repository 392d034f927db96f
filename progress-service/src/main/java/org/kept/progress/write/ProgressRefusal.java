package org.kept.progress.write;

import org.kept.eventstore.command.Refusal;

/** Every reason this service has to say no; docs/rules.md lists them all. */
public sealed interface ProgressRefusal extends Refusal permits MilestoneRefusal, ImportRefusal {}
