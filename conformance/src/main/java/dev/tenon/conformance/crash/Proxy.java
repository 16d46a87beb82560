package dev.tenon.conformance.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stand between a client and a server, pass on what they say, and spring a trap. */
final class Proxy implements AutoCloseable {
  private static final Pattern PLACE = Pattern.compile("//([^/:]+):([0-9]+)");

  private final ServerSocket door;
  private final String url;
  private final Trap trap;
  private final List<Link> links = new CopyOnWriteArrayList<>();

  private Proxy(ServerSocket door, String url, Trap trap) {
    this.door = door;
    this.url = url;
    this.trap = trap;
  }

  static Proxy open(String url, Trap trap) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Proxy proxy = new Proxy(door, url, trap);
      Thread.ofVirtual().start(proxy::welcome);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same database by way of this proxy. */
  String url() {
    return PLACE.matcher(url).replaceFirst("//127.0.0.1:" + door.getLocalPort());
  }

  private void welcome() {
    Matcher place = PLACE.matcher(url);
    if (!place.find()) {
      throw new IllegalStateException("no host and port: " + url);
    }
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket server = new Socket(place.group(1), Integer.parseInt(place.group(2)));
        Link link = new Link(client, server, trap, this::shut);
        links.add(link);
        link.start();
      } catch (IOException closed) {
        // The door is closed, or the server is gone; whoever knocks will see.
      }
    }
  }

  /** Let nobody in any more: who lost a connection gets no other. */
  private void shut() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** End every connection, those too that nobody knows to be dead. */
  void cut() {
    links.forEach(Link::close);
  }

  @Override
  public void close() {
    try {
      shut();
    } finally {
      cut();
    }
  }
}
