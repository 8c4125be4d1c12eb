// Emergencies are spotted whatever else a message holds, and ordinary questions are left alone.
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matchEmergency } from '#answering/match-emergency.ts';
import { emergencyRulesSchema } from '#domain/emergency-rules.ts';
import { emergenciesFileSchema } from '#knowledge/file-schemas.ts';
import { parseYamlFile } from '#knowledge/parse-yaml-file.ts';

const ROOT = new URL('../../', import.meta.url);
const FIXTURES = new URL('tests/fixtures/emergencies/', ROOT);
const DEV_QUESTIONS = new URL('../shared/questions/dev.jsonl', ROOT);

const emergencySchema = z.strictObject({ q: z.string(), call: z.enum(['119', '110']) });
const ordinarySchema = z.strictObject({ q: z.string() });
const devSchema = z.object({ q: z.string(), kind: z.string() });

const yaml = readFileSync(new URL('knowledge/emergencies.yaml', ROOT), 'utf8');
const parsed = parseYamlFile('emergencies.yaml', yaml, emergenciesFileSchema);
const rules = parsed.data ?? emergencyRulesSchema.parse({});

describe('emergencies.yaml', () => {
  it('is free of problems', () => {
    expect(parsed.problems).toEqual([]);
  });
});

describe.each(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'])(
  'the %s round of messages',
  (round) => {
    it.each(readLines(`${round}-emergencies.jsonl`, emergencySchema))(
      'says to call $call: $q',
      ({ q, call }) => {
        expect(matchEmergency(q, rules)?.call ?? []).toContain(call);
      },
    );

    it.each(readLines(`${round}-ordinary.jsonl`, ordinarySchema))('stays calm: $q', ({ q }) => {
      expect(matchEmergency(q, rules)).toBeNull();
    });
  },
);

describe('matchEmergency', () => {
  it.each([
    ['水道の開栓の手続きは？ あと隣の家が燃えています', '119'],
    ['ごみの日はいつ。父が倒れて意識がない', '119'],
    ['住民票がほしい。知らない男が家に入ってきた', '110'],
  ])('puts danger before the other wish in %s', (text, first) => {
    expect(matchEmergency(text, rules)?.call[0]).toBe(first);
  });

  it('names the company to call when gas leaks', () => {
    expect(matchEmergency('ガス臭い', rules)).toMatchObject({
      id: 'gas',
      call: ['119'],
      also: 'gas-company',
    });
  });

  it('gives both numbers, ambulance first, for a traffic accident', () => {
    expect(matchEmergency('交通事故です。けが人がいます', rules)?.call).toEqual(['119', '110']);
  });

  it('takes kana, width, spaces and long vowels as equal', () => {
    for (const text of ['ガスくさい', 'がす くさーい', 'ｶﾞｽｸｻｲ', 'ガ\u200bスくさい!!']) {
      expect(matchEmergency(text, rules)?.id).toBe('gas');
    }
  });

  it('tells the words that matched, as the editor wrote them', () => {
    expect(matchEmergency('ガス臭い', rules)?.evidence).toContain('ガス臭');
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(() => matchEmergency(text, rules)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

describe('the rules', () => {
  const concepts = {
    danger: { about: '危険', ja: ['燃えて…家'], en: ['burn*'], except: ['燃えて家計'] },
    calm: { about: '平常', ja: ['訓練'] },
  };
  const rule = { id: 'fire', about: '火事', call: ['119'] };
  const small = (when: unknown) =>
    emergencyRulesSchema.parse({ concepts, rules: [{ ...rule, when: [when] }] });

  it('allow a short gap, any ending and exceptions', () => {
    const own = small({ all: ['danger'] });
    expect(matchEmergency('燃えている家', own)?.id).toBe('fire');
    expect(matchEmergency('It burns', own)?.id).toBe('fire');
    expect(matchEmergency('sunburn', own)).toBeNull();
    expect(matchEmergency('燃えて家計', own)).toBeNull();
    expect(matchEmergency(`燃えて${'、あ'.repeat(9)}家`, own)).toBeNull();
  });

  it('write out choices, endings of now, tone marks and Chinese letters', () => {
    const own = emergencyRulesSchema.parse({
      concepts: {
        danger: {
          about: '危険',
          ja: ['首(を|)(絞|しめ)…(る|て)', '燃え〜'],
          vi: ['đuối nước'],
          zh: ['门着火'],
        },
      },
      rules: [{ ...rule, when: [{ all: ['danger'] }] }],
    });
    for (const text of ['首しめている', '首を絞められる', '燃えよる', 'con toi duoi nuoc', '門著火']) {
      expect(matchEmergency(text, own)?.evidence ?? text).toHaveLength(1);
    }
    expect(matchEmergency('首をかしげる', own)).toBeNull();
    expect(matchEmergency('燃えるごみ', own)).toBeNull();
  });

  it('excuse a sentence with unless and a message with unlessAnywhere', () => {
    const text = '訓練です。あした。燃えている家';
    expect(matchEmergency(text, small({ all: ['danger'], unless: ['calm'] }))?.id).toBe('fire');
    expect(matchEmergency(text, small({ all: ['danger'], unlessAnywhere: ['calm'] }))).toBeNull();
  });

  it('name a concept that does not exist', () => {
    expect(
      emergencyRulesSchema.safeParse({ concepts, rules: [{ ...rule, when: [{ all: ['dangr'] }] }] }).error
        ?.message,
    ).toContain('dangr');
  });
});

describe.skipIf(!existsSync(DEV_QUESTIONS))(
  'the shared development questions (skipped where they are absent)',
  () => {
    it('are emergencies exactly where they say so', () => {
      const wrong = parseLines(
        existsSync(DEV_QUESTIONS) ? readFileSync(DEV_QUESTIONS, 'utf8') : '',
        devSchema,
      ).filter(({ q, kind }) => (matchEmergency(q, rules) !== null) !== (kind === 'emergency'));
      expect(wrong).toEqual([]);
    });
  },
);

function readLines<S extends z.ZodType>(name: string, schema: S): z.output<S>[] {
  return readdirSync(FIXTURES).includes(name)
    ? parseLines(readFileSync(new URL(name, FIXTURES), 'utf8'), schema)
    : [];
}

function parseLines<S extends z.ZodType>(text: string, schema: S): z.output<S>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
