package org.kept.eventstore;

import org.bson.Document;

/**
 * One event as it lies in the store.
 *
 * @param id unique among all events
 * @param name logical and stable, never a Java class name
 * @param rev revision of the shape of {@code data}, from 1
 * @param data what happened, as plain BSON values
 */
public record StoredEvent(String id, String name, int rev, Document data) {}
