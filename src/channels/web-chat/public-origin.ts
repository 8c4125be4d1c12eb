// Our own address as browsers see it, and which pages may talk to us.

type Addressed = { readonly protocol: string; readonly host: string };

export type PublicOrigin = {
  /** e.g. `https://chat.city.example`, without a slash at the end. */
  of(request: Addressed): string;
  /** The same for WebSockets. */
  webSocketOf(request: Addressed): string;
  /** True when citizens reach us over TLS. */
  readonly isSecure: boolean;
  /** True for our own pages and those of the allow-list; false without an origin. */
  isAllowed(origin: string | undefined, request: Addressed): boolean;
};

export function createPublicOrigin(settings: {
  readonly publicUrl: string | undefined;
  readonly allowedOrigins: readonly string[];
}): PublicOrigin {
  const fixed = settings.publicUrl === undefined ? undefined : new URL(settings.publicUrl).origin;
  const allowed = new Set(settings.allowedOrigins.map((origin) => new URL(origin).origin));
  const of = ({ protocol, host }: Addressed): string => fixed ?? `${protocol}://${host}`;
  return {
    of,
    isSecure: fixed?.startsWith('https:') === true,
    webSocketOf: (request) => of(request).replace(/^http/, 'ws'),
    isAllowed: (origin, request) => origin !== undefined && (origin === of(request) || allowed.has(origin)),
  };
}
