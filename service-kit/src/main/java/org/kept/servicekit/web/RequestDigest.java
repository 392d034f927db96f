package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Tells one request from another: SHA-256 over actor, method, address and body. Whoever can guess a
 * request can confirm it by this, so it is stored under a {@link DigestKey} only.
 */
final class RequestDigest {

  private final MessageDigest digest;

  private RequestDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest in hexadecimal. */
  static String of(HttpServletRequest request, String actor) {
    RequestDigest digest = new RequestDigest();
    digest.add(actor);
    digest.add(request.getMethod());
    digest.add(request.getRequestURI());
    digest.add(request.getQueryString());
    digest.addBody(request);
    return HexFormat.of().formatHex(digest.digest.digest());
  }

  private void addBody(HttpServletRequest request) {
    KeptBody kept = WebUtils.getNativeRequest(request, KeptBody.class);
    if (kept != null) {
      add(kept.body());
      return;
    }
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              add(name);
              for (String value : values) {
                add(value);
              }
            });
  }

  private void add(@Nullable String text) {
    add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length before it, so that no two different rows of values look the same. */
  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
