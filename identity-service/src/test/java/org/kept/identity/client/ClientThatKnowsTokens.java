package org.kept.identity.client;

import org.kept.identity.token.SigningKey;

/** Breaks the layering on purpose, so that the rule against it is seen to fail. */
class ClientThatKnowsTokens {
  Class<?> up = SigningKey.class;
}
