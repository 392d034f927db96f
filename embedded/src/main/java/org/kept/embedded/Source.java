package org.kept.embedded;

import java.util.List;

/** Gives the documents that a query finds, piece by piece. */
interface Source {

  /**
   * @param count how many documents at most
   * @param bytes after how many bytes to stop
   * @return nothing if there is nothing more
   */
  List<Scan.Found> next(int count, long bytes);
}
