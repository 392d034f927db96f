package org.kept.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks SMTP and answers a command as told, to show what a real server only does on a bad day. */
public final class ScriptedSmtpServer implements AutoCloseable {

  /** As an answer: hang up without a word. */
  public static final String HANG_UP = "";

  /** As an answer: none, on a line that stays open. */
  public static final String SILENCE = "...";

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  public ScriptedSmtpServer() {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("scripted-smtp").start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /**
   * From now on answers that command so.
   *
   * @param command {@code MAIL}, {@code RCPT}, {@code DATA} or {@code .} for the end of the content
   */
  public void answer(String command, String answer) {
    answers.put(command, answer);
  }

  /** Answers everything with yes again. */
  public void behave() {
    answers.clear();
  }

  /** The contents it has had in full, whatever it answered then. */
  public List<String> taken() {
    return taken;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client hung up, or the server was closed
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 scripted");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      String usual = command.equals("DATA") ? "354 go on" : "250 2.0.0 fine";
      if (!say(client, answers.getOrDefault(command, usual)) || command.equals("QUIT")) {
        return;
      }
      if (command.equals("DATA") && !answers.containsKey("DATA") && !content(client, in)) {
        return;
      }
    }
  }

  private boolean content(Socket client, BufferedReader in) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      content.append(line).append('\n');
    }
    taken.add(content.toString());
    return say(client, answers.getOrDefault(".", "250 2.0.0 fine"));
  }

  private static boolean say(Socket client, String answer) throws IOException {
    if (answer.equals(HANG_UP)) {
      return false;
    }
    if (answer.equals(SILENCE)) {
      return true;
    }
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
