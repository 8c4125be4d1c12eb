// Knowledge is loaded whole or not at all, and every mistake is told so that an editor can mend it.
import { describe, expect, it } from 'vitest';
import { checkRecords } from '#knowledge/check-records.ts';
import { KnowledgeError, type KnowledgeProblem } from '#knowledge/knowledge-problem.ts';
import { loadDirectory } from '#knowledge/load-directory.ts';
import { readFolder } from '#knowledge/read-folder.ts';
import { copyKnowledge } from '../fakes/copy-knowledge.ts';

const KNOWLEDGE = new URL('../../knowledge', import.meta.url).pathname;
const JAPANESE = /[ぁ-ん]/u;

function problemsOf(root: string): readonly KnowledgeProblem[] {
  try {
    loadDirectory(root);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

describe('The real knowledge', () => {
  const folder = readFolder(KNOWLEDGE);

  it('is free of errors', () => {
    const found = folder.records === undefined ? [] : checkRecords(folder.records, folder.documents);
    expect([...folder.problems, ...found].filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(folder.records?.services.length).toBeGreaterThan(50);
  });

  it('names each service file after its topic, so that problems name the right file', () => {
    const topics = new Set(folder.records?.services.map(({ topic }) => `services/${topic}.yaml`));
    const files = [...folder.files.keys()].filter((file) => file.startsWith('services/'));
    expect(files.filter((file) => !topics.has(file))).toEqual([]);
  });

  it('never shows the number that no source of the city confirms', () => {
    const contacts = folder.records?.units.flatMap(({ contactPoints }) => contactPoints) ?? [];
    const shown = contacts.filter(({ confirmed }) => confirmed !== null).map(({ telephone }) => telephone);
    expect(shown).not.toContain('0979-22-5551');
  });
});

describe('A broken folder', () => {
  it.each([
    ['broken YAML', 'units.yaml', 'sites:', 'sites: [', 'YAMLとして読めること'],
    [
      'a dangling reference',
      'services/water.yaml',
      'unit: komu-ka',
      'unit: komuka',
      '指している先があること',
    ],
    [
      'a changed quote',
      'changes/2023-04-01.yaml',
      '料金課に課名変更',
      '料金課へ課名変更',
      '引用は出典の文と一字一句同じこと',
    ],
    [
      'a changed source',
      'sources/notice.txt',
      '水道管の漏水を所管',
      '水道管の工事を所管',
      '引用は出典の文と一字一句同じこと',
    ],
    [
      'a day that does not exist',
      'changes/2023-04-01.yaml',
      'effective: 2023-04-01',
      'effective: 2023-04-31',
      '項目の形',
    ],
    ['an id used twice', 'services/water.yaml', 'id: water-leak', 'id: water-bill', '識別子は一つだけ'],
    [
      'a sentence in two places',
      'services/water.yaml',
      '断水はいつ終わるのか',
      '財布を落とした',
      '同じ言い方は一か所だけ',
    ],
    [
      'two in charge on one day',
      'services/waste.yaml',
      'from: 2023-04-01',
      'from: 2023-03-31',
      '期間に矛盾がないこと',
    ],
    [
      'a label too long for a button',
      'services/water.yaml',
      '水漏れ・断水',
      '水漏れや断水や濁り水や水圧のこと全部について',
      'ボタンに入る短い名前',
    ],
  ])('with %s is not loaded, and says so in Japanese', (_, file, search, replacement, rule) => {
    const copy = copyKnowledge();
    copy.replace(file, search, replacement);
    const problem = problemsOf(copy.root).find((found) => found.rule === rule);
    expect(problem).toMatchObject({ severity: 'error', rule });
    expect([problem?.file, problem?.where]).not.toContain('');
    expect(problem?.message).toMatch(JAPANESE);
    expect(problem?.fix).toMatch(JAPANESE);
  });
});

describe('The version of the knowledge', () => {
  it('is the same for the same files and another after any change', () => {
    const one = copyKnowledge();
    const other = copyKnowledge();
    const before = loadDirectory(one.root).version;
    expect(loadDirectory(other.root).version).toBe(before);
    other.replace('sources/notice.txt', '工務課は変更ありません。', '工務課は変更ありません。 ');
    expect(loadDirectory(other.root).version).not.toBe(before);
  });

  it('loads in spite of to-dos', () => {
    expect(loadDirectory(copyKnowledge().root).units.length).toBeGreaterThan(0);
  });
});
