package org.kept.testkit.seeded.progress.read.board;

import org.axonframework.eventhandling.EventMessage;

record ViewThatKnowsAxon(EventMessage<?> message) {}
