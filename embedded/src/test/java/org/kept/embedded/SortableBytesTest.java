package org.kept.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortableBytesTest {

  @Test
  void haveTheOrderOfTheServerForEveryPairOfOrderedValues() {
    List<Object> ordered =
        RandomDocuments.VALUES.stream()
            .filter(value -> SortableBytes.kind(value) == SortableBytes.Kind.ORDERED)
            .toList();

    assertThat(ordered).hasSizeGreaterThan(30);
    for (Object one : ordered) {
      for (Object other : ordered) {
        assertThat(Integer.signum(compared(one, other)))
            .as("%s and %s", one, other)
            .isEqualTo(Integer.signum(ValueComparator.asc().compare(one, other)));
      }
    }
  }

  @Test
  void areEqualExactlyForValuesThatTheServerCallsEqual() {
    for (Object one : RandomDocuments.VALUES) {
      for (Object other : RandomDocuments.VALUES) {
        assertThat(compared(one, other) == 0)
            .as("%s and %s", one, other)
            .isEqualTo(equalForTheServer(one, other));
      }
    }
  }

  @Test
  void ofOneValueAreNeverTheBeginningOfAnothers() {
    for (Object one : RandomDocuments.VALUES) {
      for (Object other : RandomDocuments.VALUES) {
        byte[] bytes = SortableBytes.of(one);
        assertThat(
                compared(one, other) != 0 && IndexKeys.startsWith(SortableBytes.of(other), bytes))
            .as("%s and %s", one, other)
            .isFalse();
      }
    }
  }

  @Test
  void takeNullAndMissingForTheSame() {
    assertThat(SortableBytes.of(Missing.getInstance())).isEqualTo(SortableBytes.of(null));
  }

  private static int compared(Object one, Object other) {
    return ByteArrayType.INSTANCE.compare(SortableBytes.of(one), SortableBytes.of(other));
  }

  /** As the server compares the keys of its own unique indexes. */
  private static boolean equalForTheServer(Object one, Object other) {
    return new KeyValue(Collections.singletonList(one))
        .normalized()
        .equals(new KeyValue(Collections.singletonList(other)).normalized());
  }
}
