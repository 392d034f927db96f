package org.kept.testkit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of who may do what: a use case in each row, somebody in each column. */
public final class AuthorizationTable {

  /**
   * @param expected {@code yes}, or the code of the problem that refuses it
   */
  public record Cell(String useCase, String column, String expected) {}

  private AuthorizationTable() {}

  /**
   * Its cells, row by row.
   *
   * @param document in the project's {@code docs} folder
   * @param section heading of the table, without {@code #}
   */
  public static Stream<Cell> cells(String document, String section) {
    List<List<String>> rows = ProjectSources.table(ProjectSources.document(document), section);
    List<String> columns = rows.getFirst();
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                IntStream.range(1, columns.size())
                    .mapToObj(i -> new Cell(row.getFirst(), columns.get(i), row.get(i))));
  }
}
