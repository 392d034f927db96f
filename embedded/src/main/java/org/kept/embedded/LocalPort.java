package org.kept.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody else can reach. */
final class LocalPort {

  static final String HOST = "127.0.0.1";

  private LocalPort() {}

  /** A port that is free now. */
  static int free() {
    try (ServerSocket socket = bound(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedServerException("This machine has no free port: " + e, e);
    }
  }

  /**
   * Refuses with one line when somebody else listens on the port.
   *
   * @param server what wants to start, for a person to read
   * @param setting the environment variable that chooses another port
   */
  static void requireFree(int port, String server, String setting) {
    try (ServerSocket socket = bound(port)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw taken(port, server, setting, e);
    }
  }

  static EmbeddedServerException taken(int port, String server, String setting, Throwable cause) {
    return new EmbeddedServerException(
        "Port "
            + port
            + " on "
            + HOST
            + " is already taken, and "
            + server
            + " needs it: stop the program that uses it, or set "
            + setting
            + " to another port.",
        cause);
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(
          true); // as the servers do: connections of a process that just ended do not count
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
