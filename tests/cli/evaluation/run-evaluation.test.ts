// One whole run on the small city: files, cross-validation, ablations, peers, and both reports.
import { beforeAll, describe, expect, it } from 'vitest';
import { formatAblations } from '#cli/evaluation/format-ablations.ts';
import { formatHeldOut } from '#cli/evaluation/format-held-out.ts';
import { formatMisses, formatSummary } from '#cli/evaluation/format-summary.ts';
import { parseLabelledQuestions } from '#cli/evaluation/labelled-question.ts';
import { formatPeers } from '#cli/evaluation/peers/format-peers.ts';
import { type EvaluationReport } from '#cli/evaluation/report/evaluation-report.ts';
import { renderHtmlReport } from '#cli/evaluation/report/render-html-report.ts';
import { runEvaluation } from '#cli/evaluation/run-evaluation.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { openSmallCity, SMALL_CITY, SMALL_CITY_NOW, smallCityDataDir } from '../../fakes/open-small-city.ts';

const QUESTIONS = [
  { id: 'r1', q: '水道料金が急に高い', kind: 'refer', accept: ['料金課'], tags: ['water'] },
  { id: 'r2', q: '清掃工場に家具を持ち込みたい', kind: 'refer', accept: ['処理施設課'], tags: ['waste'] },
  {
    id: 'r3',
    q: 'My water bill is too high',
    kind: 'refer',
    accept: ['料金課'],
    lang: 'en',
    tags: ['water'],
  },
  { id: 'r4', q: '<b>住民票</b>の写し & 印鑑', kind: 'refer', accept: ['工務課'] },
  { id: 'r5', q: '営業課はどこになった', kind: 'refer', accept: ['料金課'], must: ['料金課'], tags: ['old'] },
  { id: 'c1', q: 'ちょっと相談したい', kind: 'clarify', need: [['料金課'], ['市民窓口課']] },
  { id: 'o1', q: '財布を落とした', kind: 'outside', accept: ['警察署'] },
  { id: 'e1', q: '火事です 家が燃えている', kind: 'emergency', must: ['119'] },
  { id: 'n1', q: 'こんにちは', kind: 'none' },
]
  .map((question) => JSON.stringify({ asOf: '2024-06-04', ...question }))
  .join('\n');

let report: EvaluationReport;

beforeAll(async () => {
  report = await runEvaluation({
    options: { crossValidate: true, voices: true, folds: 3, foldsToAsk: 1, ablations: true, peers: true },
    files: [{ name: 'small.jsonl', questions: parseLabelledQuestions(QUESTIONS) }],
    engine: await openSmallCity(),
    knowledgeDir: SMALL_CITY,
    dataDir: smallCityDataDir(),
    clock: createFakeClock(SMALL_CITY_NOW),
    onStep: () => undefined,
  });
});

describe('runEvaluation', () => {
  it('scores the questions of a file', () => {
    const [file] = report.files;
    const kinds = Object.fromEntries((file?.summary.kinds ?? []).map((tally) => [tally.kind, tally]));
    expect(kinds['refer']).toMatchObject({ count: 5, right: 4, wrong: 1 });
    expect(kinds['emergency']).toMatchObject({ right: 1 });
    expect(kinds['outside']).toMatchObject({ right: 1, bodyAsked: 1, bodyNamed: 1 });
    expect(kinds['none']).toMatchObject({ right: 1 });
    expect(file?.summary.misses.map(({ question }) => question.id)).toEqual(['r4']);
    expect(file?.summary.confusions).toEqual([{ wanted: '工務課', named: '市民窓口課', count: 1 }]);
    expect(file?.summary).toMatchObject({
      falseAlarms: 0,
      notEmergencies: 8,
      mustAsked: 1,
      mustMet: 1,
      languageRecognized: 9,
    });
  });

  it('cross-validates by sentence and by writer', () => {
    expect(report.crossValidation.map(({ name }) => name)).toEqual([
      '交差検証(3分割、1つを聞いた)',
      '書き手「senior」を除いた場合',
      '書き手「young」を除いた場合',
    ]);
    for (const { summary } of report.crossValidation) {
      expect(summary.all.count).toBeGreaterThan(0);
      expect(summary.all.officeAmongSix).toBeGreaterThanOrEqual(summary.all.officeRight);
    }
  });

  it('measures each part switched off', () => {
    const byName = new Map(report.ablations.map((result) => [result.name, result]));
    expect(byName.get('全部')?.refer).toMatchObject({ count: 5, right: 4 });
    expect(byName.get('課名の表なし')).toMatchObject({ heldOut: undefined });
    expect(byName.get('課名の表なし')?.refer?.right).toBeLessThan(4);
    expect(byName.get('読みなし')?.heldOut?.count).toBe(byName.get('全部')?.heldOut?.count);
  });

  it('asks the peers the same questions', () => {
    expect(report.peers).toHaveLength(6);
    for (const { summary } of report.peers) expect(summary.count).toBe(9);
    expect(report.peers[0]?.summary.kinds[0]).toMatchObject({ kind: 'refer', right: 4 });
  });

  it('prints everything as text', () => {
    const [file] = report.files;
    if (file === undefined) throw new Error('no file');
    const text = [
      formatSummary(file.name, file.summary, 80),
      formatMisses(file.summary.misses, 80),
      ...report.crossValidation.map(({ name, summary }) =>
        formatHeldOut(name, summary, (office) => office, 80),
      ),
      formatAblations(report.ablations, 80),
      formatPeers(report.peers, 80),
    ].join('\n');
    expect(text).toContain('最低線');
    expect(text).toContain('r4 [refer 誤案内]');
    expect(text).toContain('工務課 → 市民窓口課');
    expect(text).toContain('MiniSearch');
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('NaN');
  });

  it('writes one page that asks for nothing from outside and escapes what citizens wrote', () => {
    const html = renderHtmlReport(report);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ja">/u);
    expect(html).toContain('&lt;b&gt;住民票&lt;/b&gt;');
    expect(html).not.toContain('<b>住民票');
    expect(html).not.toMatch(/<script|src=|href=|url\((?!#)|https?:/u);
    expect(html).not.toMatch(/NaN|undefined|Infinity/u);
    const opened = [...html.matchAll(/<(table|figure|svg|tr|td|th|details|main|text|div)[ >]/gu)].length;
    const closed = [...html.matchAll(/<\/(table|figure|svg|tr|td|th|details|main|text|div)>/gu)].length;
    expect(opened).toBe(closed);
  });
});
