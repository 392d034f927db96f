package org.kept.testkit.seeded.progress.write.log;

final class LogHelper {}
