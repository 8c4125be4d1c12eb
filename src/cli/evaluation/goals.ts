// What the answers must reach: a floor below which nothing is published, and the goal, each beside what was measured.
import { type KindTally, type Summary } from './summarize-outcomes.ts';

export type Goal = {
  readonly name: string;
  /** How many questions it was measured on. */
  readonly count: number;
  /** 0–1; undefined without such questions. */
  readonly value: number | undefined;
  readonly floor: number;
  readonly target: number;
  /** True where less is better. */
  readonly isCeiling: boolean;
};

export type GoalState = 'target' | 'floor' | 'below' | 'none';

/** One false alarm in 300 questions. */
const FALSE_ALARMS = 1 / 300;

export function goalsOf(summary: Summary): readonly Goal[] {
  const kind = (name: KindTally['kind']): KindTally | undefined =>
    summary.kinds.find((tally) => tally.kind === name);
  const refer = kind('refer');
  const outside = kind('outside');
  const inLanguages = (names: readonly string[]): readonly [number, number] => {
    const own = summary.languages.filter(({ name }) => names.includes(name));
    return [own.reduce((sum, { right }) => sum + right, 0), own.reduce((sum, { count }) => sum + count, 0)];
  };
  return [
    goal('一つの課: すぐ正しい', [refer?.right, refer?.count], 0.88, 0.95),
    goal('一つの課: すぐか、選択肢で届く', [refer?.withinOneTap, refer?.count], 0.96, 0.99),
    ceiling('一つの課: 誤った課を案内', [refer?.wrong, refer?.count], 0.03, 0.01),
    goal('二つの用件: 両方に答える', [kind('multi')?.right, kind('multi')?.count], 0.75, 0.9),
    goal(
      'あいまい: ふさわしい選択肢で聞き返す',
      [kind('clarify')?.right, kind('clarify')?.count],
      0.85,
      0.95,
    ),
    goal('市の外: 市の課を名指ししない', [outside?.right, outside?.count], 0.9, 0.95),
    goal('市の外: 正しい相手先を言う', [outside?.bodyNamed, outside?.bodyAsked], 0.75, 0.85),
    goal('緊急: 119・110 が先', [kind('emergency')?.right, kind('emergency')?.count], 1, 1),
    ceiling('緊急の誤報', [summary.falseAlarms, summary.notEmergencies], FALSE_ALARMS, FALSE_ALARMS),
    goal('案内なし: 何も名指ししない', [kind('none')?.right, kind('none')?.count], 0.97, 0.99),
    goal('古い名前: 今の課を言う', [summary.mustMet, summary.mustAsked], 1, 1),
    goal('やさしい日本語・英語', inLanguages(['ja-easy', 'en']), 0.9, 0.95),
    goal('ベトナム語・中国語・韓国語', inLanguages(['vi', 'zh', 'ko']), 0.8, 0.9),
  ];
}

export function stateOf({ value, floor, target, isCeiling }: Goal): GoalState {
  if (value === undefined) return 'none';
  const reaches = (limit: number): boolean => (isCeiling ? value <= limit : value >= limit);
  if (reaches(target)) return 'target';
  return reaches(floor) ? 'floor' : 'below';
}

type Counts = readonly [number | undefined, number | undefined];

function goal(name: string, [part = 0, count = 0]: Counts, floor: number, target: number): Goal {
  return { name, count, value: count === 0 ? undefined : part / count, floor, target, isCeiling: false };
}

function ceiling(name: string, counts: Counts, floor: number, target: number): Goal {
  return { ...goal(name, counts, floor, target), isCeiling: true };
}
