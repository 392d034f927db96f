package org.kept.notification.letter;

import java.net.URI;

/**
 * Where a reader is sent.
 *
 * @param portal address of the portal, without a slash at its end
 * @param notification address of this service as readers reach it, without a slash at its end
 */
public record Links(URI portal, URI notification) {

  public String commitment(String slug) {
    return portal + "/commitments/" + slug;
  }

  public String confirmation(String token) {
    return notification + "/follows/confirmation?token=" + token;
  }

  public String following(String token) {
    return notification + "/following/" + token;
  }

  public String unsubscribe(String token) {
    return notification + "/unsubscribe/" + token;
  }
}
