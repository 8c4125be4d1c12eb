// `/changes` and its pictures: server-rendered, cacheable, drawn only from records; nothing a visitor types is drawn or kept.
import helmet from '@fastify/helmet';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Directory } from '#domain/directory.ts';
import { addDays, dayAt } from '#domain/iso-date.ts';
import { relatedChanges } from '#domain/related-changes.ts';
import { type Clock } from '#domain/ports.ts';
import { chartDrawing } from './chart-drawing.ts';
import { renderChangesPage } from './changes-page.ts';
import { createDraw, type Draw, type Drawing } from './drawing.ts';
import { flowDrawing } from './flow-drawing.ts';
import { PAGE_STYLES } from './page-styles.ts';

export type ChangesPageDeps = {
  readonly directory: Directory;
  readonly clock: Clock;
  /** True when citizens reach us over TLS. */
  readonly isSecure?: boolean;
};

/** Longer searches are cut (UTF-16 units). */
const LONGEST_QUERY = 60;
/** Pictures kept; each is a few kilobytes. The number of pictures is bounded by the records. */
const MOST_PICTURES = 200;
const CACHE = 'public, max-age=300';
/** One year and a day, in seconds; OWASP ASVS 3.4.1 asks for a year at least. */
const HSTS_SECONDS = 366 * 86_400;

const querySchema = z.object({ q: z.string().catch('') });
const daySchema = z.object({ day: z.iso.date(), picture: z.enum(['flow', 'before', 'after']) });
const unitSchema = z.object({ unit: z.string().max(200) });

export async function registerChangesPageRoutes(
  parent: FastifyInstance,
  deps: ChangesPageDeps,
): Promise<void> {
  const { directory, clock } = deps;
  const today = (): string => dayAt(clock.now(), directory.city.timeZone);
  const pictures = new Map<string, string>();
  let drawing: Promise<Draw> | undefined;

  async function drawOnce(key: string, make: () => Drawing): Promise<string> {
    const kept = pictures.get(key);
    if (kept !== undefined) return kept;
    const draw = await (drawing ??= createDraw());
    const svg = draw(make());
    if (pictures.size >= MOST_PICTURES) pictures.clear();
    pictures.set(key, svg);
    return svg;
  }

  await parent.register(async (server) => {
    await server.register(helmet, pageHeaders(deps.isSecure ?? false));

    server.get('/changes', (request, reply) => {
      const { q } = querySchema.parse(request.query);
      const query = q.slice(0, LONGEST_QUERY).toWellFormed().trim();
      return reply
        .header('cache-control', query === '' ? CACHE : 'no-store')
        .type('text/html; charset=utf-8')
        .send(renderChangesPage({ directory, today: today(), query }));
    });

    server.get('/changes/page.css', (_request, reply) =>
      reply.header('cache-control', CACHE).type('text/css; charset=utf-8').send(PAGE_STYLES),
    );

    server.get('/changes/:day/:picture.svg', async (request, reply) => {
      const asked = daySchema.safeParse(request.params);
      if (!asked.success) return notFound(reply);
      const { day, picture } = asked.data;
      const changes = directory.changes.filter(({ effective }) => effective === day);
      if (changes.length === 0) return notFound(reply);
      const about = [
        ...new Set(changes.flatMap((each) => [...each.original, ...each.resulting, ...each.gatheredFrom])),
      ];
      const svg = await drawOnce(`${day} ${picture}`, () => {
        if (picture === 'flow') return flowDrawing(directory, changes, `${day}の変更`);
        const on = picture === 'before' ? addDays(day, -1) : day;
        return chartDrawing(directory, { about, day: on, title: `${on}の組織図(変更のあった部分)` });
      });
      return sendSvg(reply, svg);
    });

    server.get('/changes/units/:unit.svg', async (request, reply) => {
      const asked = unitSchema.safeParse(request.params);
      const unit = asked.success ? directory.findUnit(asked.data.unit) : undefined;
      if (unit === undefined) return notFound(reply);
      const svg = await drawOnce(`unit ${unit.id}`, () =>
        flowDrawing(directory, relatedChanges(directory, [unit.id]), `${unit.prefLabel}の移り変わり`),
      );
      return sendSvg(reply, svg);
    });
  });
}

function sendSvg(reply: FastifyReply, svg: string): FastifyReply {
  return reply.header('cache-control', CACHE).type('image/svg+xml; charset=utf-8').send(svg);
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain; charset=utf-8').send('図がありません。\n');
}

/** The same rules as the chat page, without scripts: this page has none. */
function pageHeaders(isSecure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: HSTS_SECONDS, includeSubDomains: true } : (false as const),
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
    xFrameOptions: false as const,
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  };
}
