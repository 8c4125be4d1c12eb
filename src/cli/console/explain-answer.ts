// `/why`: why an answer came, in words: steps and their time, candidates with winners and losers, thresholds, evidence.
import { type Answered } from '#answering/answer-question.ts';
import { type Directory } from '#domain/directory.ts';
import { type OfficeCandidate } from '#domain/findings.ts';
import { formatTable } from '../terminal/format-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { type EvidenceFinder } from './create-evidence-finder.ts';
import { describeThresholds } from './describe-thresholds.ts';
import { nameOfCandidate, nameOfTarget } from './name-of-candidate.ts';

export type ExplainInput = {
  readonly answered: Answered;
  readonly directory: Directory;
  readonly findEvidence: EvidenceFinder;
  readonly columns: number;
  readonly heading: (text: string) => string;
};

const SHOWN_CANDIDATES = 8;
const CANDIDATES_WITH_EVIDENCE = 3;
const SENTENCES_EACH = 2;

export function explainAnswer(input: ExplainInput): string {
  const { draft } = input.answered;
  const blocks = [
    block('受け取った質問', [
      draft.text,
      `言葉 ${draft.language} / 質問の日 ${draft.askedOn} / 答えた日 ${draft.day}${draft.shifted === null ? '' : '(質問の中の時期から)'}`,
    ]),
    block('手順', [stepTable(input)]),
  ];
  if (draft.wishes.length === 0) {
    blocks.push(block('候補', ['候補は比べていません。上の手順の中で答えが決まりました。']));
  }
  draft.wishes.forEach((wish, at) => {
    const title = draft.wishes.length === 1 ? '候補' : `候補(用件${at + 1}「${wish.text}」)`;
    blocks.push(
      block(title, [candidateTable(wish.offices, input)]),
      block('しきい値(knowledge/search.yaml)', describeThresholds(wish.offices, input.directory.search)),
      block('根拠になった言い方', evidenceLines(wish.text, wish.offices, input)),
    );
  });
  return blocks.join('\n\n');

  function block(title: string, lines: readonly string[]): string {
    return [input.heading(title), ...lines.map((line) => wrapText(line, input.columns, '  '))].join('\n');
  }
}

function stepTable({ answered, columns }: ExplainInput): string {
  const steps = Map.groupBy(answered.draft.trace, ({ step }) => step);
  const rows = [...steps].map(([step, entries]) => {
    const milliseconds = entries.reduce((sum, entry) => sum + (entry.milliseconds ?? 0), 0);
    const notes = entries.map(({ note }) => note).filter((note) => note !== '');
    return [step, milliseconds.toFixed(2), notes.join(' / ') || '-'];
  });
  return formatTable(
    [{ head: '手順' }, { head: 'ミリ秒', align: 'right' }, { head: 'わかったこと' }],
    rows,
    columns,
  );
}

function candidateTable(
  offices: readonly OfficeCandidate[],
  { answered, directory, columns }: ExplainInput,
): string {
  const rows = offices.slice(0, SHOWN_CANDIDATES).map((candidate) => {
    const [target] = candidate.targets;
    const { name, detail } = nameOfCandidate(candidate, directory, answered.draft.day);
    return [
      markOf(candidate, answered),
      candidate.probability.toFixed(3),
      candidate.fromServices.toFixed(2),
      candidate.fromOffice.toFixed(2),
      (target?.fullText ?? 0).toFixed(1),
      detail === '' ? name : `${name} ← ${detail}`,
    ];
  });
  const head = [
    { head: '' },
    { head: '確率', align: 'right' },
    { head: '用件', align: 'right' },
    { head: '課', align: 'right' },
    { head: '全文', align: 'right' },
    { head: '担当 ← いちばん近い用件' },
  ] as const;
  const rest = offices.length - SHOWN_CANDIDATES;
  const more =
    rest > 0 ? [`ほか${rest}件(確率の合計 ${sumOf(offices.slice(SHOWN_CANDIDATES)).toFixed(3)})`] : [];
  return [
    formatTable(head, rows, columns),
    ...more,
    '○ 案内した  ? 選択肢に出した  空白 は選ばれなかった。「用件」「課」は二つのモデルの確率、「全文」は全文検索の点。名前や品目の表で確率が変わることがあります。',
  ].join('\n');
}

function sumOf(offices: readonly OfficeCandidate[]): number {
  return offices.reduce((sum, { probability }) => sum + probability, 0);
}

function markOf(candidate: OfficeCandidate, { facts }: Answered): string {
  const ids = new Set(candidate.targets.map(({ id }) => id));
  const isNamed =
    facts.referrals.some(({ service }) => service !== null && ids.has(service.id)) ||
    (facts.outside !== null && ids.has(facts.outside.id));
  if (isNamed) return '○';
  return facts.choices.some(({ service }) => service !== null && ids.has(service)) ? '?' : '';
}

function evidenceLines(
  text: string,
  offices: readonly OfficeCandidate[],
  { directory, findEvidence }: ExplainInput,
): readonly string[] {
  const targets = offices
    .slice(0, CANDIDATES_WITH_EVIDENCE)
    .flatMap(({ targets: [first] }) => (first === undefined ? [] : [first]));
  const found = findEvidence(
    text,
    targets.map(({ id }) => id),
    SENTENCES_EACH,
  );
  return targets.flatMap((target) => {
    const own = found.filter((evidence) => evidence.target === target.id);
    const lines = own.map(({ text: sentence, likeness, shared }) => {
      const words = shared.length === 0 ? '' : `(共通: ${shared.join('、')})`;
      return `  ${likeness.toFixed(2)} 「${sentence}」${words}`;
    });
    return [
      `${nameOfTarget(target, directory)}:`,
      ...(lines.length === 0 ? ['  近い言い方はありません。'] : lines),
    ];
  });
}
