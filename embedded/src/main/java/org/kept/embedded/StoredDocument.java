package org.kept.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * A document as it is stored: BSON. Every reader gets a copy of its own, so nobody changes what is
 * stored.
 */
final class StoredDocument {

  private static final int OBJECT_TOO_LARGE = 10334;

  private StoredDocument() {}

  static byte[] write(Document document) {
    ByteBuf buffer = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          OBJECT_TOO_LARGE,
          "BSONObjectTooLarge",
          "A document may have at most " + BsonConstants.MAX_BSON_OBJECT_SIZE + " bytes");
    }
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  static Document read(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
