package org.kept.commitment.read.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.exports.CommitmentsExport.Campaign;
import org.kept.contracts.exports.CommitmentsExport.Commitment;
import org.springframework.http.MediaType;

/** A way to write commitments down, one after the other, so that a thousand take no more memory. */
interface Format {

  /** How a request names it, and how a file ends. */
  String word();

  MediaType type();

  void write(Campaign campaign, Commitments commitments, OutputStream out) throws IOException;

  /** Those to be written. */
  interface Commitments extends Iterator<Commitment> {

    /** Whether the figures of some so far could not be had. */
    boolean progressLeftOut();

    /** What an organization that the last one names is called today; null if nobody here knows. */
    @Nullable String name(String organizationId);
  }
}
