package org.kept.portal.upstream;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where things are.
 *
 * @param portal the address readers know this portal by
 */
@ConfigurationProperties("kept.urls")
public record ServiceUrls(URI portal, URI commitment, URI progress) {}
