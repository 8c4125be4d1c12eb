// Reads changes told in front of a name (「新設する課」「AとBを統合したC」) and leaves the bare name in the sentence.
import { type Draft, draftFrom, ownParent } from './draft.ts';
import { joinTexts, signFor, sliceText } from './mapped-text.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence, type UnitName, SIGN, groupOf, signOf } from './sentence.ts';
import { canContain } from './unit-kinds.ts';

export type ReducedSentence = { readonly sentence: Sentence; readonly drafts: readonly Draft[] };

const DONE = '(?:する|した|される|された|しました|します|となる|になる|となった|予定の|いたします)';
/** Before a name: 新設する, 設けます, 新しくつくります. */
const SET_UP =
  '(?:(?:新設|設置|創設|設立|開設|新置|発足)(?:する|した|される|された|となる|します|いたします)|設け(?:る|た|ます)|置(?:く|かれる|いた|きます)|(?:つく|作)(?:る|った|ります|りました)|立ち?上げ(?:る|た|ます)|でき(?:る|た|ます|ました))';
const RENAMING = '(?:名称変更|名称を変更|課名変更|改称|改名|改組|改編|再編|変更)';
const GATHERING = '(?:統合|合併|合体|一本化|集約|再編)';
const DUTY_VERB =
  '(?:担当|所管|所掌|主管|分掌|推進|支援|統括|強化|実施|管理|運営|充実|対応)(?:する|している|した)|(?:担|行|扱|取り扱|図|つかさど|司|受け持)(?:う|る|っている|つ)';

type Rule = {
  readonly pattern: RegExp;
  /** Index of the capture that stays in the sentence. */
  readonly kept: number;
  /** True when all but the last unit of the first list stay beside the kept ones. */
  readonly keepsBefore?: true;
  readonly toDrafts: (
    units: readonly (readonly UnitName[])[],
    build: (parts: Parameters<typeof draftFrom>[3]) => Draft,
  ) => readonly Draft[];
};

const none: Rule['toDrafts'] = () => [];

/** 「新設の「A課」と、B課」: only what is quoted like the first one is new. */
function newAmong(units: readonly UnitName[]): readonly UnitName[] {
  const [first] = units;
  return first?.isQuoted === true ? units.filter((unit) => unit.isQuoted) : units;
}

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?:新しい|新たな|再編後の|統合後の|改称後の)(${SIGN})`, 'g'),
    kept: 1,
    toDrafts: none,
  },
  {
    pattern: new RegExp(`(${SIGN})(?:から|より|を)${RENAMING}${DONE}(${SIGN})`, 'g'),
    kept: 2,
    toDrafts: ([before = [], after = []], build) =>
      before.length === 1 && after.length === 1 ? [build({ type: 'rename', before, after })] : [],
  },
  {
    pattern: new RegExp(`(${SIGN})(?:に|へ)${RENAMING}${DONE}(${SIGN})`, 'g'),
    kept: 2,
    // 「A課、「C課」に改称するB課を」: only the last of the list is B's new name, the others stand beside B.
    toDrafts: ([after = [], before = []], build) =>
      before.length === 1 ? [build({ type: 'rename', before, after: after.slice(-1) })] : [],
    keepsBefore: true,
  },
  {
    pattern: new RegExp(
      `(${SIGN})を${GATHERING}(?:する|した|される|された|して(?:できる|できた|つくる|作る|設ける|設置する|新設する))(?:新たな|新しい)?(${SIGN})`,
      'g',
    ),
    kept: 2,
    toDrafts: ([before = [], after = []], build) =>
      before.length > 1 && after.length === 1
        ? [build({ type: 'merge', before, after, parent: ownParent(after) })]
        : [],
  },
  {
    pattern: new RegExp(`(?:新たに|新しく)?(${SIGN})内?に(?:新たに|新しく)?${SET_UP}(${SIGN})`, 'g'),
    kept: 2,
    toDrafts: ([bodies = [], after = []], build) =>
      after
        .filter((unit) => canContain(bodies[0]?.name ?? '', unit.name))
        .map((unit) => build({ type: 'establish', after: [unit], parent: bodies[0]?.name })),
  },
  {
    pattern: new RegExp(
      `(?<![をがに]|内に|、に)(?:新たに|新しく|今回|今月|今年度|来年度)?(?:${SET_UP}|(?:新設|新規設置)の)(${SIGN})`,
      'g',
    ),
    kept: 1,
    toDrafts: ([after = []], build) =>
      newAmong(after).map((unit) => build({ type: 'establish', after: [unit], parent: ownParent([unit]) })),
  },
  {
    pattern: new RegExp(`(?<![をが])廃止${DONE}(${SIGN})`, 'g'),
    kept: 1,
    toDrafts: ([before = []], build) =>
      before.map((unit) => build({ type: 'abolish', before: [unit], parent: ownParent([unit]) })),
  },
  {
    pattern: new RegExp(`(?<![をがにと])(?:再編|統合|改編|分割|改称|集約)(?:する|した)(${SIGN})`, 'g'),
    kept: 1,
    toDrafts: none,
  },
  {
    pattern: new RegExp(`(?<![がにと])(?:再編|統合|改編|分割|改称|集約)(?:される|された)(${SIGN})`, 'g'),
    kept: 1,
    toDrafts: none,
  },
  {
    pattern: new RegExp(
      `(?<=^|[、はがにをとや]|${SIGN})[^、。はが]{1,60}(?:を|に)(?:${DUTY_VERB})(?:、)?(${SIGN})`,
      'g',
    ),
    kept: 1,
    toDrafts: none,
  },
];
const LONGEST_SENTENCE = 3000;

export function reduceRelativeClauses(sentence: Sentence, context: ReadingContext): ReducedSentence {
  if (sentence.code.text.length > LONGEST_SENTENCE) return { sentence, drafts: [] };
  let current = sentence;
  const drafts: Draft[] = [];
  for (const rule of RULES) {
    const step = applyRule(rule, current, context);
    current = step.sentence;
    drafts.push(...step.drafts);
  }
  return { sentence: current, drafts };
}

function applyRule(rule: Rule, sentence: Sentence, context: ReadingContext): ReducedSentence {
  const drafts: Draft[] = [];
  const groups = [...sentence.groups];
  const parts = [];
  let done = 0;
  for (const match of sentence.code.text.matchAll(rule.pattern)) {
    const kept = match[rule.kept] ?? '';
    const keptAt = match.index + match[0].lastIndexOf(kept);
    const end = match.index + match[0].length;
    const units = match.slice(1).map((sign) => resolveUnits(groupOf(sentence, sign), context));
    const told = rule.toDrafts(units, (made) => draftFrom(sentence, match.index, end, made));
    if (told.length === 0 && rule.toDrafts !== none) continue;
    drafts.push(...told);
    const beside = rule.keepsBefore === true ? groupOf(sentence, match[1] ?? '').slice(0, -1) : [];
    parts.push(sliceText(sentence.code, done, match.index));
    if (beside.length === 0) parts.push(sliceText(sentence.code, keptAt, keptAt + 1));
    else {
      parts.push(signFor(sentence.code, signOf(groups.length), match.index, end));
      groups.push([...beside, ...groupOf(sentence, kept)]);
    }
    done = end;
  }
  if (done === 0) return { sentence, drafts };
  return {
    sentence: { ...sentence, groups, code: joinTexts([...parts, sliceText(sentence.code, done)]) },
    drafts,
  };
}
