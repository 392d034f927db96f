package org.kept.testkit.seeded.progress.model;

import org.bson.Document;

record ModelThatKnowsADatabase(Document document) {}
