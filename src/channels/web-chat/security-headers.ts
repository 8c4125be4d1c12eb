// The security headers of every kind of response: what a page may load, who may frame it, TLS from now on.
import { type FastifyHelmetOptions } from '@fastify/helmet';

/** One year and a day, in seconds; OWASP ASVS 3.4.1 asks for a year at least. */
const HSTS_SECONDS = 366 * 86_400;

type Directives = Readonly<Record<string, readonly string[]>>;

function headers(directives: Directives, isSecure: boolean, isForOtherSites: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(directives).map(([name, values]) => [name, [...values]])),
    },
    strictTransportSecurity: isSecure ? { maxAge: HSTS_SECONDS, includeSubDomains: true } : false,
    // Not `no-referrer`: browsers then send forms with `Origin: null`.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // frame-ancestors says the same and can name the city's own pages.
    xFrameOptions: false,
    crossOriginResourcePolicy: { policy: isForOtherSites ? 'cross-origin' : 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  };
}

const NOTHING: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

const PAGE: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
};

/** JSON for scripts of allowed pages. */
export function headersForData(isSecure: boolean): FastifyHelmetOptions {
  return headers(NOTHING, isSecure, true);
}

/** The widget's files, which other sites load. */
export function headersForFiles(isSecure: boolean): FastifyHelmetOptions {
  return headers(NOTHING, isSecure, true);
}

/** The chat page may stand in a frame of the city's own pages. */
export function headersForChatPage(
  isSecure: boolean,
  frameAncestors: readonly string[],
): FastifyHelmetOptions {
  return headers({ ...PAGE, 'frame-ancestors': ["'self'", ...frameAncestors] }, isSecure, false);
}

export function headersForEmbedPage(isSecure: boolean): FastifyHelmetOptions {
  return headers({ ...PAGE, 'frame-ancestors': ["'none'"] }, isSecure, false);
}
