package org.kept.commitment.model;

/** Names a campaign and its stream: a UUID. */
public record CampaignId(String value) {}
