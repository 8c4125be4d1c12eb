// Emergency rules name concepts that exist, and each term holds words to look for.
import { describe, expect, it } from 'vitest';
import { matchEmergency } from '#answering/match-emergency.ts';
import { emergencyRulesSchema } from '#domain/emergency-rules.ts';

const rule = { id: 'fire', about: '火事', call: ['119'], when: [{ all: ['fire'] }] };
const concepts = { fire: { about: '火', ja: ['火事', '家が…燃え'], en: ['on fire'] } };

describe('emergencyRulesSchema', () => {
  it.each([
    ['近所が火事です', '火事'],
    ['家がごうごう燃えている', '家が…燃え'],
    ['My house is on fire', 'on fire'],
  ])('gives rules in which %s is found by the term %s', (text, term) => {
    const rules = emergencyRulesSchema.parse({ concepts, rules: [rule] });
    expect(matchEmergency(text, rules)).toMatchObject({ id: 'fire', evidence: [term] });
  });

  it('says which concept is missing, and where', () => {
    const wrong = { ...rule, when: [{ all: ['fire'], unless: ['drill'] }] };
    const { error } = emergencyRulesSchema.safeParse({ concepts, rules: [wrong] });
    expect(error?.issues[0]).toMatchObject({ path: ['rules', 0, 'when', 0, 'unless'] });
    expect(error?.issues[0]?.message).toContain('「drill」');
  });

  it.each(['…燃え', '家が…', '^', '*'])('refuses the term %s, which would match anything', (term) => {
    const empty = { fire: { about: '火', ja: [term] } };
    expect(emergencyRulesSchema.safeParse({ concepts: empty, rules: [rule] }).success).toBe(false);
  });

  it('refuses a rule that calls nobody, or a number that is not for emergencies', () => {
    expect(emergencyRulesSchema.safeParse({ concepts, rules: [{ ...rule, call: [] }] }).success).toBe(false);
    expect(emergencyRulesSchema.safeParse({ concepts, rules: [{ ...rule, call: ['118'] }] }).success).toBe(
      false,
    );
  });
});
