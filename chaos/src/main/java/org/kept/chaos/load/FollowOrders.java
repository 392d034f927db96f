package org.kept.chaos.load;

import java.util.Map;
import org.kept.chaos.child.KeptApi;

/** What is asked by and for followers, in the words of the API. */
final class FollowOrders {

  private FollowOrders() {}

  static Order follow(String commitment, long version, String email, String at) {
    return Order.of(
        "ask to follow",
        Order.Service.NOTIFICATION,
        "POST",
        "/follows?atLeast=" + version,
        null,
        "follow-" + email,
        Map.of(
            "commitment",
            commitment,
            "email",
            email,
            "language",
            "en",
            "zone",
            "UTC",
            "rhythm",
            "daily",
            "at",
            at));
  }

  static Order confirmation(String token) {
    return Order.of(
        "confirm a follow",
        Order.Service.NOTIFICATION,
        "POST",
        "/follows/confirmation",
        null,
        "confirm-" + token,
        Map.of("token", token));
  }

  static Order digest(String follow, String key) {
    return Order.of(
        "send a digest",
        Order.Service.NOTIFICATION,
        "POST",
        "/follows/" + follow + "/digests",
        KeptApi.STAFF,
        key,
        Map.of());
  }
}
