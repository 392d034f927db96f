package org.kept.progress.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id of a milestone's stream, which follows from what is counted: nothing counts twice. */
public record MilestoneId(String value) {

  /** The id of a subject of a deliverable: the UUIDv5 of the three, joined by a bar. */
  public static MilestoneId of(String commitmentId, String deliverable, SubjectKey subject) {
    return new MilestoneId(
        uuid5(commitmentId + "|" + deliverable + "|" + subject.value()).toString());
  }

  private static UUID uuid5(String name) {
    ByteBuffer hash = ByteBuffer.wrap(sha1(name.getBytes(UTF_8)));
    long high = hash.getLong();
    long low = hash.getLong();
    return new UUID(
        (high & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L,
        (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
