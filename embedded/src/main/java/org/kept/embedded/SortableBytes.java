package org.kept.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as bytes whose unsigned order is the order in which the server sorts values.
 *
 * <p>Two values give the same bytes exactly when the server calls them equal (1, 1L and 1.0 are).
 * No value's bytes are the beginning of another's, so bytes of several values can stand one after
 * the other.
 */
final class SortableBytes {

  /** How far the bytes of a value can be trusted to answer for the server's comparison. */
  enum Kind {
    /** Equality and order. */
    ORDERED,
    /** Equality only; the server never finds such a value in a range of {@link #ORDERED} ones. */
    EQUAL_ONLY,
    /** Equality only, and the server's comparison with ordered values has corners of its own. */
    ODD
  }

  /** An array without elements: below null, as the server sorts it. */
  static final byte[] EMPTY_ARRAY = {0x10};

  private static final int NULL = 0x14;
  private static final int NUMBER = 0x20;
  private static final int STRING = 0x30;
  private static final int DOCUMENT = 0x40;
  private static final int ARRAY = 0x50;
  private static final int BINARY = 0x60;
  private static final int LEGACY_UUID = 0x64;
  private static final int UUID_ = 0x68;
  private static final int OBJECT_ID = 0x70;
  private static final int BOOLEAN = 0x80;
  private static final int INSTANT = 0x90;
  private static final int TIMESTAMP = 0xA0;
  private static final int REGEX = 0xB0;
  private static final int SCRIPT = 0xC0;
  private static final int MIN_KEY = 0xD0;
  private static final int MAX_KEY = 0xE0;

  private static final int END = 0x00;
  private static final int NEXT = 0x01;
  private static final int ESCAPE = 0x01;

  /** Beyond these the server's comparison of doubles with longs rounds or truncates. */
  private static final double EXACT_WHOLE = 0x1p53;

  private static final double EXACT_FRACTION = 0x1p31;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

  private SortableBytes() {}

  static byte[] of(@Nullable Object value) {
    SortableBytes bytes = new SortableBytes();
    bytes.write(value);
    return bytes.out.toByteArray();
  }

  static Kind kind(@Nullable Object value) {
    return switch (value) {
      case null -> Kind.ORDERED;
      case Missing missing -> Kind.ORDERED;
      case Decimal128 decimal -> Kind.ODD;
      case Double number -> isExact(number) ? Kind.ORDERED : Kind.ODD;
      case Collection<?> array -> Kind.ODD;
      case Integer number -> Kind.ORDERED;
      case Long number -> Kind.ORDERED;
      case String string -> Kind.ORDERED;
      case BinData binary -> Kind.ORDERED;
      case UUID uuid -> Kind.ORDERED;
      case ObjectId id -> Kind.ORDERED;
      case Boolean bool -> Kind.ORDERED;
      case Instant instant -> Kind.ORDERED;
      case BsonTimestamp timestamp -> Kind.ORDERED;
      default -> Kind.EQUAL_ONLY;
    };
  }

  private static boolean isExact(double number) {
    double size = Math.abs(number);
    return size < EXACT_FRACTION || (size < EXACT_WHOLE && number == Math.rint(number));
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.write(NULL);
      case Missing missing -> out.write(NULL);
      case Number number -> number(number);
      case String string -> string(STRING, string);
      case Map<?, ?> document -> document(document);
      case Collection<?> array -> array(array);
      case BinData binary -> {
        out.write(BINARY);
        bigEndian(binary.getData().length, Integer.BYTES);
        out.writeBytes(binary.getData());
      }
      case LegacyUUID uuid -> uuid(LEGACY_UUID, uuid.getUuid());
      case UUID uuid -> uuid(UUID_, uuid);
      case ObjectId id -> {
        out.write(OBJECT_ID);
        out.writeBytes(id.toByteArray());
      }
      case Boolean bool -> {
        out.write(BOOLEAN);
        out.write(bool ? 1 : 0);
      }
      case Instant instant -> {
        out.write(INSTANT);
        bigEndian(instant.toEpochMilli() ^ Long.MIN_VALUE, Long.BYTES);
      }
      case BsonTimestamp timestamp -> {
        out.write(TIMESTAMP);
        bigEndian(timestamp.getValue(), Long.BYTES);
      }
      case BsonRegularExpression regex -> {
        string(REGEX, regex.getPattern());
        string(STRING, regex.getOptions() == null ? "" : regex.getOptions());
      }
      case BsonJavaScript script -> string(SCRIPT, script.getCode());
      case MinKey key -> out.write(MIN_KEY);
      case MaxKey key -> out.write(MAX_KEY);
      default ->
          throw new IllegalArgumentException(
              "A value of " + value.getClass() + " cannot be indexed");
    }
  }

  /** The double at or below the number, then what a long is above that double. */
  private void number(Number number) {
    double floor = number.doubleValue();
    int rest = 0;
    if (number instanceof Long whole) {
      if ((long) floor > whole) {
        floor = Math.nextDown(floor);
      }
      rest = (int) (whole - (long) floor);
    }
    long bits = floor == 0 ? 0 : Double.doubleToLongBits(floor); // 0.0 and -0.0 are the same number
    out.write(NUMBER);
    bigEndian(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, Long.BYTES);
    bigEndian(rest, Short.BYTES);
  }

  /**
   * UTF-16 units as one to three bytes: the order of String.compareTo, which UTF-8 would not keep.
   */
  private void string(int type, String string) {
    out.write(type);
    for (int i = 0; i < string.length(); i++) {
      char unit = string.charAt(i);
      if (unit <= ESCAPE) {
        out.write(ESCAPE); // so that the end sorts below every unit, whatever follows it
        out.write(unit + 1);
      } else if (unit < 0x80) {
        out.write(unit);
      } else if (unit < 0x800) {
        out.write(0xC0 | unit >> 6);
        out.write(0x80 | unit & 0x3F);
      } else {
        out.write(0xE0 | unit >> 12);
        out.write(0x80 | unit >> 6 & 0x3F);
        out.write(0x80 | unit & 0x3F);
      }
    }
    out.write(END);
  }

  private void document(Map<?, ?> document) {
    out.write(DOCUMENT);
    document.forEach(
        (name, value) -> {
          out.write(NEXT);
          string(STRING, (String) name);
          write(value);
        });
    out.write(END);
  }

  private void array(Collection<?> array) {
    out.write(ARRAY);
    for (Object element : array) {
      out.write(NEXT);
      write(element);
    }
    out.write(END);
  }

  private void uuid(int type, UUID uuid) {
    out.write(type);
    bigEndian(uuid.getMostSignificantBits(), Long.BYTES);
    bigEndian(uuid.getLeastSignificantBits(), Long.BYTES);
  }

  private void bigEndian(long value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }
}
