package dev.tenon.conformance.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection through a proxy. */
final class Link {
  private static final int ROOM = 1 << 16;
  private static final long PATIENCE = 20;

  private final Socket client;
  private final Socket server;
  private final Trap trap;
  private final Runnable shut;
  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile boolean mute;

  Link(Socket client, Socket server, Trap trap, Runnable shut) {
    this.client = client;
    this.server = server;
    this.trap = trap;
    this.shut = shut;
  }

  void start() throws IOException {
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Thread.ofVirtual().start(this::up);
    Thread.ofVirtual().start(this::down);
  }

  private void up() {
    byte[] room = new byte[ROOM];
    try {
      InputStream from = client.getInputStream();
      OutputStream to = server.getOutputStream();
      for (int size = from.read(room); size >= 0; size = from.read(room)) {
        if (trap.springs(new String(room, 0, size, StandardCharsets.ISO_8859_1))) {
          spring(room, size);
          return;
        }
        to.write(room, 0, size);
      }
    } catch (IOException ended) {
      // So does the other side, below.
    }
    close();
  }

  private void down() {
    byte[] room = new byte[ROOM];
    try {
      InputStream from = server.getInputStream();
      OutputStream to = client.getOutputStream();
      for (int size = from.read(room); size >= 0; size = from.read(room)) {
        if (mute) {
          answered.countDown();
        } else {
          to.write(room, 0, size);
        }
      }
    } catch (IOException ended) {
      // So does the other side, below.
    }
    if (!mute) {
      close();
    }
  }

  private void spring(byte[] room, int size) {
    try {
      shut.run();
      switch (trap.moment()) {
        case BEFORE -> mute = true;
        case DURING -> {
          trap.scene().hold();
          server.getOutputStream().write(room, 0, size);
          trap.scene().awaitWaiting();
          mute = true;
        }
        case AFTER -> {
          mute = true;
          server.getOutputStream().write(room, 0, size);
          if (!answered.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no answer to be held back");
          }
        }
      }
      trap.scene().strike();
      if (!trap.scene().halfOpen()) {
        close();
      }
      trap.done();
    } catch (InterruptedException | IOException | RuntimeException e) {
      close();
      trap.failed(e);
    }
  }

  void close() {
    for (Socket socket : new Socket[] {server, client}) {
      try {
        socket.close();
      } catch (IOException gone) {
        // As was wanted.
      }
    }
  }
}
