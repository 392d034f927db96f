/** What holds for every page: language, headers, error pages. */
@NullMarked
package org.kept.portal.web;

import org.jspecify.annotations.NullMarked;
