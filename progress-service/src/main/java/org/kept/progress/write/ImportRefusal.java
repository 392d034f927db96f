package org.kept.progress.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.Rule;

/** Every reason not to take a file, or a row of one, beyond those of each milestone. */
public sealed interface ImportRefusal extends ProgressRefusal {

  @Rule(code = "import.not-utf8", kind = Kind.INVALID)
  record NotUtf8(long line) implements ImportRefusal {}

  @Rule(code = "import.empty", kind = Kind.INVALID)
  record Empty() implements ImportRefusal {}

  @Rule(code = "import.unreadable", kind = Kind.INVALID)
  record Unreadable(long line) implements ImportRefusal {}

  @Rule(code = "import.column-missing", kind = Kind.INVALID)
  record ColumnMissing(String column, List<String> known) implements ImportRefusal {}

  @Rule(code = "import.column-twice", kind = Kind.INVALID)
  record ColumnTwice(String column) implements ImportRefusal {}

  @Rule(code = "import.too-many-rows", kind = Kind.INVALID)
  record TooManyRows(int most) implements ImportRefusal {}

  @Rule(code = "import.row-too-wide", kind = Kind.INVALID)
  record RowTooWide(int cells, int columns) implements ImportRefusal {}

  @Rule(code = "import.use-unknown", kind = Kind.INVALID, field = "use")
  record UseUnknown(String use, List<String> known) implements ImportRefusal {}

  @Rule(code = "import.number-unreadable", kind = Kind.INVALID)
  record NumberUnreadable(String number, String column) implements ImportRefusal {
    @Override
    public @Nullable String field() {
      return column;
    }
  }

  @Rule(code = "import.row-contended", kind = Kind.CONFLICT)
  record RowContended() implements ImportRefusal {}
}
