// Fails any test that opens a connection to another machine: the product must work offline.
import net from 'node:net';

const allowed = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0']);
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the socket as `this` below
const connect = net.Socket.prototype.connect;

function hostOf(options: unknown): string | undefined {
  const first: unknown = Array.isArray(options) ? options[0] : options;
  if (typeof first !== 'object' || first === null) return undefined;
  return 'host' in first && typeof first.host === 'string' ? first.host : undefined;
}

net.Socket.prototype.connect = function blockOutgoing(this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args[0]);
  if (host !== undefined && !allowed.has(host)) throw new Error(`A test tried to reach ${host}.`);
  Reflect.apply(connect, this, args);
  return this;
};
