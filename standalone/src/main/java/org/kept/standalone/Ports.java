package org.kept.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The port of every server; each may be set by an environment variable, all moved by an offset. */
final class Ports {

  private static final int HIGHEST = 65_535;
  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = numbers;
  }

  /**
   * The ports in force.
   *
   * @throws CannotStartException naming the variable whose value is no port
   */
  static Ports from(Map<String, String> environment, int offset) {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, number(port, environment.get(port.variable()), offset));
    }
    return new Ports(numbers);
  }

  int of(Port port) {
    return Objects.requireNonNull(numbers.get(port));
  }

  /**
   * Looks before anything starts, so that a person gets one line and not half a start.
   *
   * @throws CannotStartException naming the first port that somebody else listens on
   */
  void requireFree(Collection<Port> wanted) {
    for (Port port : wanted) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.setReuseAddress(true);
        probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), of(port)));
      } catch (IOException e) {
        throw new CannotStartException(
            "port %d is taken, and %s needs it: stop what listens there (another Kept?), set %s, or use --port-offset N"
                .formatted(of(port), port.server(), port.variable()),
            e);
      }
    }
  }

  private static int number(Port port, @Nullable String text, int offset) {
    int number;
    try {
      number = text == null ? port.standard() + offset : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw refused(port, String.valueOf(text), e);
    }
    if (number < 1 || number > HIGHEST) {
      throw refused(port, Integer.toString(number), null);
    }
    return number;
  }

  private static CannotStartException refused(Port port, String value, @Nullable Exception cause) {
    return new CannotStartException(
        "%s is %s; a port is a number from 1 to %d: set %s or another --port-offset"
            .formatted(port.variable(), value, HIGHEST, port.variable()),
        cause);
  }
}
