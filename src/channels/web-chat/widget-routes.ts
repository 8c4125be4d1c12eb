// The widget's files: cacheable, compressed, loadable from other sites.
import helmet from '@fastify/helmet';
import { type FastifyInstance } from 'fastify';
import { headersForFiles } from './security-headers.ts';
import { type WidgetFile, type WidgetFiles, WIDGET_FILE_NAMES } from './widget-files.ts';

/** Editors paste the loader's address once, so a new version has to get through soon. */
const SHORT = 'public, max-age=300';
/** Asked for by content hash: it never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

export async function registerWidgetRoutes(
  parent: FastifyInstance,
  { files, isSecure }: { readonly files: WidgetFiles; readonly isSecure: boolean },
): Promise<void> {
  await parent.register(async (server) => {
    await server.register(helmet, headersForFiles(isSecure));
    for (const name of WIDGET_FILE_NAMES) {
      server.get(`/widget/${name}`, (request, reply) => {
        const file = files.get(name);
        const etag = `"${file.hash}"`;
        const [, asked] = request.url.split('?', 2);
        void reply.headers({
          'cache-control': asked === file.hash ? FOREVER : SHORT,
          'access-control-allow-origin': '*',
          vary: 'accept-encoding',
          etag,
        });
        if (request.headers['if-none-match'] === etag) return reply.status(304).send();
        const { encoding, content } = encode(file, request.headers['accept-encoding'] ?? '');
        if (encoding !== undefined) void reply.header('content-encoding', encoding);
        return reply.type(file.type).send(content);
      });
    }
  });
}

type Encoded = { readonly encoding: 'br' | 'gzip' | undefined; readonly content: Buffer };

function encode({ plain, gzip, brotli }: WidgetFile, accepted: string): Encoded {
  if (/\bbr\b/.test(accepted)) return { encoding: 'br', content: brotli };
  if (/\bgzip\b/.test(accepted)) return { encoding: 'gzip', content: gzip };
  return { encoding: undefined, content: plain };
}
