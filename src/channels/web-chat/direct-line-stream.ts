// The WebSocket stream of Direct Line: opened by a one-time ticket, kept alive by empty frames, ended on shutdown.
import { type IncomingMessage, type Server } from 'node:http';
import { type Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { type Conversations } from './conversations.ts';
import { type ActivityStream } from './conversation.ts';
import { type PublicOrigin } from './public-origin.ts';

/** Proxies cut silent connections after 30 to 60 seconds. */
const KEEP_ALIVE_MS = 20_000;

/** A client that lets this much pile up has gone. */
const MAX_BUFFERED_BYTES = 1_000_000;

/** Clients send empty frames only. */
const MAX_PAYLOAD_BYTES = 1024;

const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]{1,100})\/stream$/;

/** Time for a client to answer the closing frame. */
const CLOSING_MS = 1000;

export type DirectLineStreams = { close(): void };

export function attachDirectLineStreams(
  server: Server,
  deps: {
    readonly conversations: Conversations;
    readonly origin: PublicOrigin;
    /** 20 s by default. */
    readonly keepAliveMs?: number;
  },
): DirectLineStreams {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    perMessageDeflate: false,
  });
  /** Those heard of since the last keep-alive. */
  const heard = new WeakSet<WebSocket>();

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://ignored.invalid');
    const id = STREAM_PATH.exec(pathname)?.[1];
    if (id === undefined) return refuse(socket, '404 Not Found');
    if (!isAllowedOrigin(request, deps.origin)) return refuse(socket, '403 Forbidden');
    const conversation = deps.conversations.find(id);
    if (conversation?.redeemTicket(searchParams.get('t') ?? '') !== true)
      return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const stream = toStream(webSocket);
      heard.add(webSocket);
      for (const event of ['message', 'pong']) webSocket.on(event, () => heard.add(webSocket));
      webSocket.on('close', () => conversation.detach(stream));
      conversation.attach(stream, searchParams.get('watermark') ?? undefined);
    });
  }

  function tryUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    try {
      upgrade(request, socket, head);
    } catch {
      refuse(socket, '400 Bad Request');
    }
  }

  const keepAlive = setInterval(() => {
    for (const webSocket of sockets.clients) {
      if (!heard.delete(webSocket)) webSocket.terminate();
      else if (webSocket.readyState === webSocket.OPEN) {
        webSocket.send('');
        webSocket.ping();
      }
    }
  }, deps.keepAliveMs ?? KEEP_ALIVE_MS);
  keepAlive.unref();
  server.on('upgrade', tryUpgrade);

  return {
    close() {
      clearInterval(keepAlive);
      server.off('upgrade', tryUpgrade);
      for (const webSocket of sockets.clients) {
        webSocket.close(1001, 'going away');
        setTimeout(() => webSocket.terminate(), CLOSING_MS).unref();
      }
    },
  };
}

/** A browser always names its origin; other clients have none, and the ticket is proof enough. */
function isAllowedOrigin({ headers }: IncomingMessage, allowed: PublicOrigin): boolean {
  const { origin, host = '' } = headers;
  return (
    origin === undefined ||
    ['https', 'http'].some((protocol) => allowed.isAllowed(origin, { protocol, host }))
  );
}

function toStream(webSocket: WebSocket): ActivityStream {
  webSocket.on('error', () => webSocket.terminate());
  return {
    send(frame) {
      if (webSocket.bufferedAmount > MAX_BUFFERED_BYTES) webSocket.terminate();
      else webSocket.send(frame);
    },
    close: (reason) => webSocket.close(1000, reason),
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
