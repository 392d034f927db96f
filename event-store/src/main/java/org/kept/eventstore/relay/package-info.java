/**
 * Commits to Kafka, each at least once, and the events of a stream in their order.
 *
 * <p><b>The promise.</b> When an event is sent for the first time, every earlier event of its
 * stream has been acknowledged by Kafka. Events may come twice; a consumer drops those it has seen.
 * Nothing below depends on clocks, on leases or on there being only one relay.
 *
 * <p><b>Why it holds.</b>
 *
 * <ol>
 *   <li>A commit is stored with its mark, in one document, and loses it only after Kafka has
 *       acknowledged all its events ({@link org.kept.eventstore.Outbox}). So a commit without mark
 *       has been sent, and a crash between acknowledgement and unmarking only sends it again.
 *   <li>Commit n+1 of a stream is written by somebody who has read commit n. So in whatever state
 *       of the store n+1 is seen, n is there as well, marked or sent.
 *   <li>A scan of the marks is not one state of the store: it may pass n's place before n is
 *       written and meet n+1 later on. Therefore {@link org.kept.eventstore.relay.TwoLooks} looks
 *       twice: what the first look has met was there before the second began, and so was all that
 *       precedes it. A commit is sent only if the second look meets it, too, and meets no earlier
 *       one of its stream. Then all earlier ones have lost their marks, and by 1 they are on Kafka.
 *   <li>Within a commit an event is sent after the one before it was acknowledged ({@link
 *       org.kept.eventstore.relay.Wave}), and of one stream only one commit is in a wave. So no two
 *       events of a stream are ever on their way together, and no failure can let the later pass.
 *   <li>Two relays that look at the same slice each keep to 3 and 4, and 1 does not ask who sent.
 *       Together they send things twice, which leases avoid.
 * </ol>
 *
 * <p><b>Sent again.</b> Whoever reads from the start of a republication sees every stream it covers
 * from the first event and in order ({@link org.kept.eventstore.relay.Republisher}), while writers
 * go on. This rests on the slices of a relay being its own: where one was stopped past its lease
 * with a commit in hand, that commit may come before its place, and again in its place.
 */
@NullMarked
package org.kept.eventstore.relay;

import org.jspecify.annotations.NullMarked;
