package org.kept.testkit.seeded.contracts;

import org.kept.testkit.seeded.commitment.model.Commitment;

record ContractThatKnowsAService(Commitment commitment) {}
