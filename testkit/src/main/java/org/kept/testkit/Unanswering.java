package org.kept.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A server that takes connections and says nothing, or takes none at all, for ever. */
public final class Unanswering implements AutoCloseable {

  private static final int ROOM = 50;
  private static final int A_MOMENT = 50;

  private final ServerSocket socket;
  private final List<Socket> waiting = new ArrayList<>();

  private Unanswering(int room) {
    try {
      socket = new ServerSocket(0, room, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One to which one can connect, and wait. */
  public static Unanswering silent() {
    return new Unanswering(ROOM);
  }

  /** One to which one cannot even connect, nor is refused: its house is full. */
  public static Unanswering full() {
    Unanswering server = new Unanswering(1);
    while (server.hasRoom()) {
      // Those who came first keep their places.
    }
    return server;
  }

  private boolean hasRoom() {
    Socket guest = new Socket();
    waiting.add(guest);
    try {
      guest.connect(new InetSocketAddress(socket.getInetAddress(), port()), A_MOMENT);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its port on the loopback interface. */
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      for (Socket guest : waiting) {
        guest.close();
      }
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
