package org.kept.portal.upstream;

import org.kept.portal.page.Links;

/** Breaks the layering on purpose, so that the rule against it is seen to fail. */
class UpstreamThatKnowsAPage {
  Links up = new Links(null);
}
