package org.kept.eventstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a MongoDB server that can lose the answers to inserts, or the inserts themselves. */
public final class CuttingProxy implements Closeable {

  /** "insert" as the first field of a command, which is how the driver asks for one. */
  private static final String INSERT = "\u0002insert\u0000";

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final String host;
  private final int port;
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final AtomicInteger requestsToLose = new AtomicInteger();
  private final AtomicInteger inserts = new AtomicInteger();

  CuttingProxy(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    daemon(this::accept);
  }

  public String uri() {
    return "mongodb://127.0.0.1:" + listener.getLocalPort();
  }

  /** The next inserts reach the server, but their answers never come. */
  public void loseAnswers(int count) {
    answersToLose.set(count);
  }

  /** The next inserts do not reach the server, and their senders never learn it. */
  public void loseRequests(int count) {
    requestsToLose.set(count);
  }

  /** How many inserts were sent so far. */
  public int inserts() {
    return inserts.get();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket server = new Socket(host, port);
      Connection connection = new Connection(client, server);
      daemon(connection::requests);
      daemon(connection::answers);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private final class Connection {

    private final Socket client;
    private final Socket server;
    private volatile boolean loseAnswer;

    Connection(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void requests() throws IOException {
      try (client;
          server) {
        OutputStream out = server.getOutputStream();
        byte[] message;
        while ((message = message(client.getInputStream())).length > 0) {
          if (new String(message, ISO_8859_1).contains(INSERT)) {
            inserts.incrementAndGet();
            if (takeOne(requestsToLose)) {
              return;
            }
            loseAnswer = takeOne(answersToLose);
          }
          out.write(message);
          out.flush();
        }
      }
    }

    void answers() throws IOException {
      try (client;
          server) {
        OutputStream out = client.getOutputStream();
        byte[] message;
        while ((message = message(server.getInputStream())).length > 0 && !loseAnswer) {
          out.write(message);
          out.flush();
        }
      }
    }
  }

  private static boolean takeOne(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  /** One message of the wire protocol: its length comes first, in four bytes, little endian. */
  private static byte[] message(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    if (head.length < 4) {
      return new byte[0];
    }
    int length =
        (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16 | (head[3] & 0xff) << 24;
    byte[] message = new byte[length];
    System.arraycopy(head, 0, message, 0, 4);
    int read = in.readNBytes(message, 4, length - 4);
    return read == length - 4 ? message : new byte[0];
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The other side is gone, which is what this class is for.
              }
            });
  }
}
