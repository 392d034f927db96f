package org.kept.portal.upstream;

import org.kept.httpserver.AnyNumberOfLanguages;

/** Knows another module on purpose, so that the rule against it is seen to fail. */
class UpstreamThatKnowsAnotherModule {
  Class<?> other = AnyNumberOfLanguages.class;
}
