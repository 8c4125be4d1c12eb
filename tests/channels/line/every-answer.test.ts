// Every evaluation question in every language, rendered for LINE, against LINE's description and limits: no fault.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderPlain, renderReply } from '#channels/line/render-reply.ts';
import { findViolations } from '#cli/fake-line/find-violations.ts';
import { LANGUAGES } from '#domain/language.ts';
import { type Engine } from '#open-engine.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { openRealCity } from '../../fakes/open-real-city.ts';
import { createValidator, whyNoDescription } from './line-openapi.ts';

const ROOT = new URL('../../../', import.meta.url);
const SETS = new URL('tests/evaluation/', ROOT);
const lineSchema = z.object({ q: z.string(), asOf: z.string().optional() });

function readQuestions(): readonly z.infer<typeof lineSchema>[] {
  if (!existsSync(SETS)) return [];
  return readdirSync(SETS)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, SETS), 'utf8').trim().split('\n'))
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

describe.skipIf(whyNoDescription !== undefined)(`Every answer ${whyNoDescription ?? ''}`, () => {
  const questions = readQuestions();
  let engine: Engine;
  beforeAll(async () => {
    engine = await openRealCity(createFakeClock());
  }, 300_000);

  it.each(LANGUAGES)(
    'in %s can be sent over LINE',
    async (lang) => {
      const validate = createValidator('messaging-api.yml', 'ReplyMessageRequest', true);
      const faults = new Set<string>();
      for (const { q, asOf } of questions) {
        const { reply } = await engine.respond({ text: q, asOf, lang });
        for (const messages of [renderReply(reply), renderPlain(reply)]) {
          for (const fault of [...validate({ replyToken: 't', messages }), ...findViolations(messages)])
            faults.add(fault);
        }
      }
      expect([...faults]).toEqual([]);
      expect(questions.length).toBeGreaterThan(0);
    },
    300_000,
  );
});
