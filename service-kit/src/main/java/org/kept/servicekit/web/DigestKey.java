package org.kept.servicekit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What digests of requests are keyed with, so that nobody who holds the events can guess what a
 * request said, such as an address that was erased since. Made once, in a file of its own which no
 * copy of the store holds; all instances of a service must be given the same file.
 */
final class DigestKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

  private final SecretKeySpec key;

  private DigestKey(String hex) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM);
  }

  /** The key in a file, which is made if it is not there. */
  static DigestKey in(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file.toAbsolutePath());
      }
      String hex = Files.readString(file).strip();
      if (!FORM.matcher(hex).matches()) {
        throw unusable(file, "it does not hold %d hexadecimal digits".formatted(2 * BYTES), null);
      }
      return new DigestKey(hex);
    } catch (IOException e) {
      throw unusable(file, e.toString(), e);
    }
  }

  /** Whole from the first moment it has its name; who comes second takes what is there. */
  private static void make(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent(), "a file, not a root");
    Files.createDirectories(folder, only("rwx------"));
    Path draft = Files.createTempFile(folder, "key", ".new", only("rw-------"));
    try {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.writeString(draft, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another instance was quicker.
    } finally {
      Files.delete(draft);
    }
  }

  private static FileAttribute<?> only(String owner) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner));
  }

  private static IllegalStateException unusable(Path file, String why, @Nullable Throwable cause) {
    return new IllegalStateException(
        "The key of request digests in %s cannot be used: %s. Restore it, or delete it to have a new one made (requests sent before are then not known again)"
            .formatted(file, why),
        cause);
  }

  /** HMAC-SHA-256 of a digest, in hexadecimal. */
  String seal(String digest) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(digest.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
