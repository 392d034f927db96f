package org.kept.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** Documents that are in memory already. */
final class Listed implements Source {

  private final List<Scan.Found> documents;
  private int at;

  Listed(List<Scan.Found> documents) {
    this.documents = documents;
  }

  static Listed of(List<Document> documents) {
    return new Listed(
        documents.stream()
            .map(document -> new Scan.Found(document, StoredDocument.write(document).length))
            .toList());
  }

  @Override
  public List<Scan.Found> next(int count, long bytes) {
    List<Scan.Found> piece = new ArrayList<>();
    for (long left = bytes; piece.size() < count && left > 0 && at < documents.size(); at++) {
      piece.add(documents.get(at));
      left -= documents.get(at).bytes();
    }
    return piece;
  }
}
