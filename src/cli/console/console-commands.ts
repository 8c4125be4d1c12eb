// The console's commands: one list, from which `/help` is written too.
import { isoDateSchema } from '#domain/iso-date.ts';
import { LANGUAGES, languageSchema } from '#domain/language.ts';
import { formatProblem, KnowledgeError } from '#knowledge/knowledge-problem.ts';
import { formatTable } from '../terminal/format-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { type ConsoleDeps, type ConsoleSession, type LineResult, sessionDay } from './console-session.ts';
import { describeLineage } from './describe-lineage.ts';
import { describeUnit } from './describe-unit.ts';
import { explainAnswer } from './explain-answer.ts';
import { findUnitsByName } from './find-units-by-name.ts';
import { PREVIEW_CHANNELS } from './preview-reply.ts';
import { reloadKnowledge } from './reload-knowledge.ts';

export type ConsoleCommand = {
  /** The first is shown in `/help`. */
  readonly names: readonly string[];
  readonly argument: string;
  readonly about: string;
  readonly run: (
    argument: string,
    session: ConsoleSession,
    deps: ConsoleDeps,
  ) => LineResult | Promise<LineResult>;
};

const TODAY = ['', '今日', 'today'];
const AUTOMATIC = ['', '自動', 'auto'];

export const consoleCommands: readonly ConsoleCommand[] = [
  {
    names: ['/why', '/なぜ'],
    argument: '',
    about: '直前の答えの理由(手順と時間、候補と確率、しきい値、根拠)',
    run: (_, session, deps) => ({ session, output: why(session, deps) }),
  },
  {
    names: ['/asof'],
    argument: '2021-03-15',
    about: 'その日の組織で答える。日付なしで今日に戻す',
    run: (argument, session) => {
      if (TODAY.includes(argument))
        return { session: { ...session, asOf: undefined }, output: '今日の組織で答えます。' };
      const day = isoDateSchema.safeParse(argument);
      if (!day.success) return { session, output: '日付は 2021-03-15 のように書いてください。' };
      return { session: { ...session, asOf: day.data }, output: `${day.data} の組織で答えます。` };
    },
  },
  {
    names: ['/lang'],
    argument: LANGUAGES.join('|'),
    about: '返事の言葉を決める。なしで質問から見分ける',
    run: (argument, session) => {
      if (AUTOMATIC.includes(argument))
        return { session: { ...session, lang: undefined }, output: '言葉は質問から見分けます。' };
      const lang = languageSchema.safeParse(argument);
      if (!lang.success) return { session, output: `言葉は ${LANGUAGES.join('、')} のどれかです。` };
      return { session: { ...session, lang: lang.data }, output: `返事は ${lang.data} です。` };
    },
  },
  {
    names: ['/channel'],
    argument: PREVIEW_CHANNELS.join('|'),
    about: '返事の見え方を変える',
    run: (argument, session) => {
      const channel = PREVIEW_CHANNELS.find((known) => known === argument);
      if (channel === undefined)
        return { session, output: `見え方は ${PREVIEW_CHANNELS.join('、')} のどれかです。` };
      return { session: { ...session, channel }, output: `返事を ${channel} の見え方で出します。` };
    },
  },
  {
    names: ['/unit', '/課'],
    argument: '清掃課',
    about: '課や係の記録(電話、担当、根拠)',
    run: (argument, session, deps) => ({
      session,
      output: aboutUnits(argument, session, deps, describeUnit),
    }),
  },
  {
    names: ['/lineage', '/経緯'],
    argument: '清掃課',
    about: 'その課が何から何になったか',
    run: (argument, session, deps) => ({
      session,
      output: aboutUnits(argument, session, deps, describeLineage),
    }),
  },
  {
    names: ['/new'],
    argument: '',
    about: 'ここまでの会話を忘れて、新しく始める',
    run: (_, session) => ({
      session: { ...session, earlier: undefined, last: undefined },
      output: '新しい会話です。',
    }),
  },
  { names: ['/reload'], argument: '', about: '知識フォルダーを読み直す', run: reloadKnowledge },
  {
    names: ['/history'],
    argument: 'on|off',
    about: '入力の履歴をファイルに残す(初めは残しません)。off で消す',
    run: (argument, session, { history }) => {
      if (argument === 'on') history.turnOn();
      if (argument === 'off') history.turnOff();
      const output = history.isOn()
        ? `履歴を ${history.path} に残しています(個人情報は伏せます)。`
        : '履歴はファイルに残していません。終わると消えます。';
      return { session, output };
    },
  },
  {
    names: ['/help', '/?'],
    argument: '',
    about: 'この一覧',
    run: (_, session, { columns }) => ({ session, output: help(columns) }),
  },
  {
    names: ['/quit', '/exit', '/終了'],
    argument: '',
    about: '終わる',
    run: (_, session) => ({ session, output: '', isOver: true }),
  },
];

function help(columns: number): string {
  const rows = consoleCommands.map(({ names, argument, about }) => [
    `${names[0] ?? ''} ${argument}`.trim(),
    about,
  ]);
  return [
    wrapText(
      '質問をそのまま入力すると、市民に見える返事が出ます。続けて「電話番号は？」なども聞けます。',
      columns,
    ),
    formatTable([{ head: '命令' }, { head: '' }], rows, columns),
  ].join('\n');
}

function why({ last, engine }: ConsoleSession, deps: ConsoleDeps): string {
  if (last === undefined) return 'まだ質問がありません。先に質問を入力してください。';
  const { directory } = engine;
  const { columns, heading } = deps;
  try {
    const findEvidence = deps.createEvidenceFinder();
    return explainAnswer({ answered: last, directory, columns, heading, findEvidence });
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return `${error.problems.map(formatProblem).join('\n')}\n知識に直すところがあるので、近い言い方を比べられません。`;
  }
}

function aboutUnits(
  name: string,
  session: ConsoleSession,
  { clock, columns }: ConsoleDeps,
  describe: typeof describeUnit,
): string {
  if (name === '') return '課や係の名前を続けて書いてください(例: /unit 清掃課)。';
  const { directory } = session.engine;
  const units = findUnitsByName(directory, name);
  if (units.length === 0) return `「${name}」という名前の課や係は、知識にありません。`;
  return units
    .map((id) => wrapText(describe(directory, id, sessionDay(session, clock)), columns, '  '))
    .join('\n\n');
}
