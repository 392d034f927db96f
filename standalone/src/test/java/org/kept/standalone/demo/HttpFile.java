package org.kept.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a {@code .http} file, as editors read it: {@code ###} begins a request, {@code
 * @name = value} sets a variable, and {@code # @capture name = field} keeps a field of the answer;
 * a field that begins with a slash is a JSON pointer.
 */
final class HttpFile {

  /**
   * @param captures variable to field of the answer's JSON
   * @param expected status the file says the answer has, or 0 for any success
   */
  record Request(
      String name,
      String method,
      String url,
      Map<String, String> headers,
      String body,
      Map<String, String> captures,
      int expected) {}

  private HttpFile() {}

  /** The variables that the file itself sets. */
  static Map<String, String> variables(Path file) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("@") && line.contains("=")) {
        variables.put(
            line.substring(1, line.indexOf('=')).strip(),
            line.substring(line.indexOf('=') + 1).strip());
      }
    }
    return variables;
  }

  static List<Request> requests(Path file) throws IOException {
    List<Request> requests = new ArrayList<>();
    for (String block : Files.readString(file).split("(?m)^###", -1)) {
      if (block.lines().anyMatch(HttpFile::isRequestLine)) {
        requests.add(request(block));
      }
    }
    return requests;
  }

  private static boolean isRequestLine(String line) {
    return line.matches("(GET|POST|PUT|PATCH|DELETE|HEAD) .*");
  }

  private static Request request(String block) {
    List<String> lines = block.lines().toList();
    String name = lines.getFirst().strip();
    Map<String, String> captures = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    int expected = 0;
    String method = "";
    String url = "";
    int n = 1;
    for (; method.isEmpty(); n++) {
      String line = lines.get(n).strip();
      if (line.startsWith("# @capture")) {
        String[] parts = line.substring("# @capture".length()).split("=", 2);
        captures.put(parts[0].strip(), parts[1].strip());
      } else if (line.startsWith("# @expect")) {
        expected = Integer.parseInt(line.substring("# @expect".length()).strip());
      } else if (isRequestLine(line)) {
        method = line.substring(0, line.indexOf(' '));
        url = line.substring(line.indexOf(' ') + 1).strip();
      }
    }
    for (; n < lines.size() && !lines.get(n).isBlank(); n++) {
      String header = lines.get(n);
      if (!header.startsWith("#")) {
        headers.put(
            header.substring(0, header.indexOf(':')).strip(),
            header.substring(header.indexOf(':') + 1).strip());
      }
    }
    String body = String.join("\n", lines.subList(Math.min(n, lines.size()), lines.size()));
    return new Request(name, method, url, headers, body.strip(), captures, expected);
  }
}
