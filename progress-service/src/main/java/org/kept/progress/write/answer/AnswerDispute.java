package org.kept.progress.write.answer;

import org.kept.progress.write.Teller;

/** Say to a doubt what there is to say. */
public record AnswerDispute(String answer, Teller teller) {}
