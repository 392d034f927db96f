package org.kept.identity.client;

import org.kept.httpserver.AnyNumberOfLanguages;

/** Knows another module on purpose, so that the rule against it is seen to fail. */
class ClientThatKnowsAnotherModule {
  Class<?> other = AnyNumberOfLanguages.class;
}
