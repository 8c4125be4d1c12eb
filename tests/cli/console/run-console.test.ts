// The console answers as a citizen would be answered, and explains itself.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHistoryFile } from '#cli/console/create-history-file.ts';
import { displayWidth } from '#cli/terminal/display-width.ts';
import { copySmallCity, openSmallCity, smallCityDataDir } from '../../fakes/open-small-city.ts';
import { typeIntoConsole } from './open-test-console.ts';

describe('runConsole', () => {
  it('greets with the city and what it knows', async () => {
    const [greeting] = await typeIntoConsole([]);
    expect(greeting).toContain('星見市の案内 職員用コンソール');
    expect(greeting).toContain('/help');
  });

  it('answers a question and its follow-ups as one conversation', async () => {
    const [, vague, chosen, phone, fresh, alone] = await typeIntoConsole([
      'ちょっと相談したい',
      '2',
      '電話番号は？',
      '/new',
      '2',
    ]);
    expect(vague).toContain('2. 住民票');
    expect(chosen).toContain('市民窓口課');
    expect(phone).toContain('市民窓口課');
    expect(fresh).toContain('新しい会話');
    expect(alone).not.toContain('市民窓口課');
  });

  it('answers for the day it is told', async () => {
    const [, , before, , after] = await typeIntoConsole([
      '/asof 2023-03-15',
      '水道料金が急に高い',
      '/asof',
      '水道料金が急に高い',
    ]);
    expect(before).toContain('水道局 営業課');
    expect(after).toContain('水道局 料金課');
  });

  it('refuses a day that does not exist and an unknown language, channel or command', async () => {
    const [, day, lang, channel, command] = await typeIntoConsole([
      '/asof 2023-02-30',
      '/lang de',
      '/channel fax',
      '/nope',
    ]);
    expect(day).toContain('2021-03-15 のように');
    expect(lang).toContain('ja-easy');
    expect(channel).toContain('line');
    expect(command).toContain('/help');
  });

  it('explains an answer: steps, candidates with losers, thresholds, nearest sentences', async () => {
    const [, , why] = await typeIntoConsole(['水道料金が急に高い', '/why']);
    expect(why).toMatch(/find-wishes +\d+\.\d\d/u);
    expect(why).toMatch(/○ +0\.\d+ .*水道局 料金課 ← 水道料金/u);
    expect(why).toMatch(/\n {2,}0\.\d+ .*環境部 ごみ減量課/u);
    expect(why).toContain('(answerFrom)');
    expect(why).toContain('「水道料金が急に高くなった」(共通: ');
  });

  it('explains an answer that compared no candidates', async () => {
    const [, reply, why] = await typeIntoConsole(['家が燃えている 火事です', '／ｗｈｙ']);
    expect(reply).toContain('119');
    expect(why).toContain('候補は比べていません');
    expect(why).toContain('fire: ');
  });

  it('has nothing to explain before the first question', async () => {
    const [, why] = await typeIntoConsole(['/why']);
    expect(why).toContain('まだ質問がありません');
  });

  it('looks up a unit by an old or misspelt name, and its lineage', async () => {
    const [, unit, lineage, old, unknown] = await typeIntoConsole([
      '/unit 清掃課',
      '/lineage ごみ減量課',
      '/lineage 水道集金係',
      '/unit 宇宙課',
    ]);
    expect(unit).toContain('2024-06-04 には、この名前の組織はありません。今の担当: 環境部 ごみ減量課、');
    expect(lineage).toContain('2023-04-01 分割: 清掃課 → ごみ減量課、処理施設課');
    expect(lineage).toContain('通知の文:「清掃課を「ごみ減量課」「処理施設課」に分割」');
    expect(old).toContain('今の担当: 料金課');
    expect(unknown).toContain('知識にありません');
  });

  it('shows an unconfirmed number as such', async () => {
    const [, unit] = await typeIntoConsole(['/unit gomi-genryo']);
    expect(unit).toContain('0999-00-3000(未確認: 直通としては案内しません)');
  });

  it('stays within 80 columns', async () => {
    const lines = [
      '水道料金が急に高い',
      '/why',
      '/help',
      '/unit 清掃課',
      '/lineage 営業課',
      '/channel line',
      'ちょっと相談したい',
      '/channel web',
      '住民票',
    ];
    for (const output of await typeIntoConsole(lines)) {
      for (const line of output.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    }
  });

  it('takes new knowledge over whole, and keeps the old while the new has errors', async () => {
    const [, same] = await typeIntoConsole(['/reload']);
    expect(same).toContain('変わっていません');
    const knowledgeDir = copySmallCity();
    const dataDir = join(knowledgeDir, '.data');
    cpSync(smallCityDataDir(), dataDir, { recursive: true });
    const items = join(knowledgeDir, 'items.yaml');
    const whole = readFileSync(items, 'utf8');
    const spoil = (text: string): void => writeFileSync(items, text);
    const open = () => openSmallCity({ knowledgeDir, dataDir });
    let opened = 0;
    const spoiling = (): ReturnType<typeof open> => {
      opened += 1;
      if (opened === 2) spoil(whole.replace('waste-sorting', 'nothing'));
      if (opened === 3) spoil(`${whole}  - {name: 花びん, service: waste-sorting}\n`);
      return open();
    };
    const [, broken, answer, renewed] = await typeIntoConsole(['/reload', '住民票がほしい', '/reload'], {
      open: spoiling,
    });
    expect(broken).toContain('サービス「nothing」がありません。');
    expect(broken).toContain('前の知識');
    expect(answer).toContain('市民窓口課');
    expect(renewed).toContain('新しい知識');
  });

  it('stores no words by default, and masked ones when asked to', async () => {
    const folder = copySmallCity();
    const history = createHistoryFile(folder);
    await typeIntoConsole(['水道料金が高い', '/quit', 'never read'], { history });
    expect(history.isOn()).toBe(false);
    await typeIntoConsole(
      ['/history on', '水道料金 090-1234-5678 に電話して', '/help', '/quit', 'never read'],
      { history },
    );
    const kept = readFileSync(history.path, 'utf8');
    expect(kept).toContain('水道料金');
    expect(kept).toContain('/help');
    expect(kept).not.toContain('5678');
    expect(kept).not.toContain('never read');
    await typeIntoConsole(['/history off'], { history });
    expect(history.isOn()).toBe(false);
    expect(history.read()).toEqual([]);
  });
});
