// Renders a made-up reorganisation as a notice in one of many layouts, with the gold events it should give.
import { type MadeChange, createUnitNames, makeChanges } from './random-reorganisation.ts';
import { phraseChange } from './phrase-change.ts';
import { type RandomSource, createRandomSource } from './random-source.ts';

export type GeneratedNotice = { readonly text: string; readonly changes: readonly MadeChange[] };

const TITLES = [
  '令和8年度の組織改編について',
  '市役所の組織が変わります',
  '機構改革のお知らせ',
  '組織の見直しについて(令和8年4月1日)',
];
const LEADS = [
  '多様化する市民ニーズに的確に対応するため、令和8年4月1日から組織の一部を見直します。',
  '市では、効率的な行政運営を進めるため、次のとおり組織を改めます。',
  '4月から市役所の組織の一部が変わります。ご不便をおかけしますが、ご理解をお願いします。',
];
const NOISE = [
  '主な業務:窓口での受付に関すること',
  'これにより、市民サービスの向上と業務の効率化を図ります。',
  'なお、各種手続の受付時間は変わりません。',
  '人口減少が進む中、限られた人員で質の高いサービスを続ける必要があります。',
  '詳しくは広報4月号をご覧ください。',
];
const MARKS = ['・', '- ', '○', '■', '◆', '(n)', 'n. ', '①'];
const WRAP_WIDTHS = [24, 30, 38];

type Layout = (changes: readonly MadeChange[], random: RandomSource) => string;

const LAYOUTS: readonly Layout[] = [
  items('item'),
  items('sentence'),
  items('arrow'),
  paragraphs,
  wrapped,
  byOperation,
  oldNewTable,
  flatChart,
];

export function generateNotice(seed: number): GeneratedNotice {
  const random = createRandomSource(seed);
  const layout = random.pick(LAYOUTS);
  const made = makeChanges(random, createUnitNames(random), 3 + random.integer(5));
  const changes = layout === oldNewTable || layout === flatChart ? made.filter(isChartable) : made;
  const body = changes.length === 0 ? '' : layout(changes, random);
  const contact = random.integer(2) === 0 ? '\n問い合わせ 行政管理課 電話0123-45-6789' : '';
  return { text: `${random.pick(TITLES)}\n${random.pick(LEADS)}\n${body}${contact}\n`, changes };
}

function items(wording: 'item' | 'sentence' | 'arrow'): Layout {
  return (changes, random) => {
    const mark = random.pick(MARKS);
    return withNoise(
      changes.map((change, index) => markFor(mark, index) + phraseChange(change, wording, random)),
      random,
    ).join('\n');
  };
}

function markFor(mark: string, index: number): string {
  if (mark === '①') return String.fromCharCode('①'.charCodeAt(0) + index);
  return mark.replace('n', String(index + 1));
}

function paragraphs(changes: readonly MadeChange[], random: RandomSource): string {
  const openers = ['', '', 'また、', 'さらに、', 'このほか、'];
  return withNoise(
    changes.map(
      (change, index) => (index === 0 ? '' : random.pick(openers)) + phraseChange(change, 'sentence', random),
    ),
    random,
  ).join('\n');
}

/** Text as a PDF breaks it: a line break wherever the column ends. */
function wrapped(changes: readonly MadeChange[], random: RandomSource): string {
  const width = random.pick(WRAP_WIDTHS);
  return changes
    .map((change) => phraseChange(change, 'sentence', random))
    .map((text) =>
      Array.from({ length: Math.ceil(text.length / width) }, (_, row) =>
        text.slice(row * width, (row + 1) * width),
      ).join('\n'),
    )
    .join('\n');
}

function byOperation(changes: readonly MadeChange[], random: RandomSource): string {
  const heads: Readonly<Record<string, string>> = { establish: '新設する組織', abolish: '廃止する組織' };
  const listed = Object.entries(heads).flatMap(([type, head]) => {
    const own = changes.filter((change) => change.type === type && change.parent === null);
    return own.length === 0
      ? []
      : [`■${head}`, ...own.map((change) => `・${[...change.before, ...change.after].join('')}`)];
  });
  const others = changes.filter((change) => heads[change.type] === undefined || change.parent !== null);
  return [
    ...listed,
    ...(others.length === 0
      ? []
      : ['■その他の変更', ...others.map((change) => `・${phraseChange(change, 'item', random)}`)]),
  ].join('\n');
}

function isChartable(change: MadeChange): boolean {
  return ['establish', 'abolish', 'rename', 'merge', 'split'].includes(change.type) && change.parent === null;
}

function rowsOf(changes: readonly MadeChange[]): readonly (readonly [string, string])[] {
  return changes.flatMap(({ before, after }) => {
    const length = Math.max(before.length, after.length);
    const at = (names: readonly string[], index: number, marker: string): string =>
      names.length === 0 ? marker : (names[Math.min(index, names.length - 1)] ?? '');
    return Array.from({ length }, (_, index): readonly [string, string] => [
      at(before, index, '(新設)'),
      at(after, index, '(廃止)'),
    ]);
  });
}

function oldNewTable(changes: readonly MadeChange[], random: RandomSource): string {
  const [old, made] = random.pick([
    ['変更前', '変更後'],
    ['旧', '新'],
    ['現行', '改正後'],
    ['令和7年度', '令和8年度'],
  ] as const);
  const rows = rowsOf(changes);
  if (random.integer(2) === 0)
    return [`${old} | ${made}`, '--- | ---', ...rows.map(([a, b]) => `${a} | ${b}`)].join('\n');
  return [
    `| ${old} | ${made} | 電話 |`,
    ...rows.map(([a, b], index) => `| ${a} | ${b} | 0123-45-67${String(10 + index)} |`),
  ].join('\n');
}

/** A chart whose cells fell into lines. */
function flatChart(changes: readonly MadeChange[], random: RandomSource): string {
  const rows = rowsOf(changes);
  const [old, made] = random.pick([
    ['変更前', '変更後'],
    ['現行', '改正後'],
  ] as const);
  return random.integer(2) === 0
    ? [old, made, ...rows.flatMap(([a, b]) => [a, b])].join('\n')
    : [old, ...rows.map(([a]) => a), made, ...rows.map(([, b]) => b)].join('\n');
}

function withNoise(lines: readonly string[], random: RandomSource): readonly string[] {
  return lines.flatMap((line) => (random.integer(4) === 0 ? [line, random.pick(NOISE)] : [line]));
}
