// The whole walk: the example of a next reorganisation is imported, and answers change on its day and not before.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer } from '#domain/answer.ts';
import { type Engine, openEngine } from '../../src/open-engine.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { runCommand } from './run-command.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLE = join(ROOT, 'tests', 'fixtures', 'notices-example', 'next-reorganization.txt');
const DAY_BEFORE = '2027-03-31';
const THE_DAY = '2027-04-01';
/** Building the index of the real knowledge takes half a minute, more on a busy machine. */
const BUILD_MS = 600_000;

describe('The example of a next reorganisation', () => {
  let engine: Engine;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-walk-'));
    const knowledgeDir = join(folder, 'knowledge');
    cpSync(join(ROOT, 'knowledge'), knowledgeDir, { recursive: true });
    const { code } = await runCommand('import-notice.ts', [EXAMPLE, '--knowledge', knowledgeDir, '--yes']);
    expect(code).toBe(0);
    engine = await openEngine({
      knowledgeDir,
      dataDir: join(folder, 'data'),
      clock: createFakeClock(`${DAY_BEFORE}T03:00:00Z`),
    });
  }, BUILD_MS);

  async function ask(text: string, asOf: string): Promise<Answer> {
    const { answer } = await engine.respond({ text, asOf, lang: 'ja' });
    return answer;
  }

  it('a renamed section answers under its old name on the day before, with the change announced', async () => {
    const answer = await ask('国勢調査の調査員になりたい', DAY_BEFORE);
    expect(answer.referrals[0]?.unit.name).toBe('情報統計課');
    expect(answer.text).toContain('「情報統計課」は「デジタル推進課」に名前が変わります');
  });

  it('and under its new name on the day itself', async () => {
    const answer = await ask('国勢調査の調査員になりたい', THE_DAY);
    expect(answer.referrals[0]?.unit.name).toBe('デジタル推進課');
    expect(answer.text).toContain('名前が変わりました');
  });

  it('an old name is explained on the day', async () => {
    const answer = await ask('情報統計課', THE_DAY);
    expect(answer.referrals[0]?.unit.name).toBe('デジタル推進課');
    expect(answer.text).toContain('「情報統計課」は、今は「デジタル推進課」です');
  });

  it('two merged sections answer as one, citing the notice', async () => {
    const answer = await ask('観光推進課', THE_DAY);
    expect(answer.referrals[0]?.unit.name).toBe('産業観光課');
    expect(answer.referrals[0]?.sources).toContainEqual(expect.objectContaining({ id: 'r9-reorganization' }));
  });

  it('a service of a split section is told with a caution until somebody has decided', async () => {
    expect((await ask('障害者手帳の申請', DAY_BEFORE)).referrals[0]?.unit.name).toBe('福祉支援課');
    const [referral] = (await ask('障害者手帳の申請', THE_DAY)).referrals;
    expect(referral).toMatchObject({ basis: 'assumed', contactPoints: [{ role: 'switchboard' }] });
  });

  it('a section that did not change answers the same on both days', async () => {
    for (const day of [DAY_BEFORE, THE_DAY]) {
      expect((await ask('市民課', day)).referrals[0]?.unit.id).toBe('shimin-ka');
    }
  });
});
