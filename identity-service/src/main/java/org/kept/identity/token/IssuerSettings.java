package org.kept.identity.token;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator says about tokens.
 *
 * @param issuer the address that every token names and every service trusts
 */
@ConfigurationProperties("kept.identity")
record IssuerSettings(URI issuer) {}
