package cases.flush.websocket;

import okhttp3.WebSocket;
import org.zeromq.ZMQ;

/** Sends whose close comes behind them. */
class Settled {
  void webSocket(WebSocket socket) {
    socket.send("bye"); // ok: the close is sent behind it
    socket.close(1000, "bye");
  }

  void message(ZMQ.Socket socket, byte[] body) {
    socket.sendMore("head"); // ok: blocks until it is taken
    socket.sendMore(body); // ok: the same
    socket.send(body); // ok: the same
    socket.send("bye"); // ok: the same
    socket.close();
  }

  void unlessItWouldBlock(ZMQ.Socket socket) {
    socket.send("bye", ZMQ.DONTWAIT); // expect: FlushIgnoredBeforeClose
    socket.close();
  }
}
