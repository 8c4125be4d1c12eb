// Finds the duty, and who gives it, in the stretch of a clause that stands before the receiver.
import { type Item } from './clauses.ts';
import { HELD_WORK, HOLDING } from './holder.ts';
import { type Sentence, type UnitName, readableCode } from './sentence.ts';
import { isGenericBody } from './unit-name.ts';

export type DutyPhrase = {
  readonly givers: readonly UnitName[];
  readonly duty: string | null;
  /** Offset in the code where the phrase begins. */
  readonly start: number;
};

/** After a giver: 「が所管している」「で受け付けていた」「の所管する」. */
const HELD_BY = new RegExp(
  `^(?:(?:が|で|は|の|において)?(?:これまで|今まで|従来|現在|主に)?、?(?:${HOLDING}|${HELD_WORK}(?:する|した|ってい?た|う|つ|の))|の(?:仕事|業務|事務)(?:である|の)(?=[^、。]))`,
);
const OUT_OF = /^(?:の(?:[^、。を]{0,20})?のうち、?|のうち、?)/;
const OWNED = /^(?:の(?:所管する|所掌する|担当する)?|所管の|所管|所掌の|にあった|にある)/;
/** A reason or another clause before the duty. */
const LEAD =
  /^.*(?:(?:ため|ことから|ともに|に伴い|により|によって|ほか|[てしきりくずがで]|ので|ように|よう|べく|のうち)、|これまで|従来|新たに|あわせて|併せて|さらに|今後は?|現在|(?:業務|事務)である|のうち)/;
const PARTICLE_AT_END =
  /(?:(?:に関して|について)?(?:は|を|が|も|の)|については|に関しては|につきましては|については?)、?$/;
/** A reason, not a duty, stands before the receiver. */
const REASON = /(?:ため|ことから|ことに伴い|に伴い|により|によって|ので|とともに|ように|べく|し|て|り|き)、$/;
/** 「Xの担当が、A課からB課に」: who is in charge changes, the duty is X. */
const IN_CHARGE_AT_END = /の(?:担当|所管|窓口|主管)(?:部署|窓口|課)?$/;
const SINCE_AT_END = /(?:は|を|も)、?(?:[0-9]+月(?:[0-9]+日)?|今後|新年度|来年度|今年度)から(?:は)?、?$/;
const CONNECTIVE =
  /^[、。\s]*(?:同日、?|それと|それから|そして|次に|まず|一方|加えて|また|なお|さらに|このほか)、?/;
const QUOTED_AT_END = /「([^「」]{2,60})」$/;
/** A thing a unit does or runs; needed when nobody says that it moves. */
const DUTY_WORD =
  /(?:業務|事務|事業|部門|機能|仕事|こと|関係|施策|対策|相談|受付|手続き?|管理|支援|調査|事項|分野|所掌|補助|給付|手当|保育|児童館|保育所|保育園|こども園|幼稚園|公園|駐車場|施設|計画|行政|窓口|等|など)$/;
/** 「A課の係を移す」 names no duty; 「答」 opens a reply. */
const NOT_A_DUTY =
  /^(?:[部課係室班局]|[0-9一二三四五両各]+(?:つの)?[部課係室班局]|職員|組織|部署|問|答|回答)$/;
const LONGEST_DUTY = 60;

/** Reads the code from `start` to `end`: 「A課の…業務のうち、Xを」 gives A課 and X. */
export function findDuty(
  sentence: Sentence,
  items: readonly Item[],
  start: number,
  limit: number,
): DutyPhrase {
  const text = sentence.code.text;
  const clean = (from: number, to: number): string => cleanDuty(readableCode(sentence, from, to));
  const inside = items.filter((item) => item.start >= start && item.start < limit);
  // 「Xの部門がY係としてB課へ」: the duty ends before what it becomes.
  const end = inside.find((item) => item.role === 'as')?.start ?? limit;
  const from = inside.filter((item) => item.role === 'from').flatMap((item) => item.units);
  const owner =
    from.length > 0
      ? undefined
      : (inside.findLast((item) => isOwner(text, item, end)) ??
        inside.findLast((item) => isTopicOwner(text, item, end)));
  const givers = from.length > 0 ? from : (owner?.units ?? []);
  const first = inside.find((item) => item === owner || item.role === 'from');
  const dutyStart =
    owner === undefined
      ? start
      : Math.max(
          owner.end + lengthOfLink(text.slice(owner.end, end)),
          owner.role === 'topic' ? owner.roleEnd : 0,
        );
  const fromItem = inside.findLast((item) => item.role === 'from');
  const before = fromItem === undefined ? '' : clean(dutyStart, fromItem.start);
  const after = fromItem === undefined ? clean(dutyStart, end) : clean(fromItem.roleEnd, end);
  const duty = after !== '' ? after : before;
  const dutyAt = duty === '' ? -1 : text.indexOf(duty.slice(0, 6), start);
  const starts = [first?.start, dutyAt < 0 ? undefined : dutyAt].filter((at) => at !== undefined);
  return { givers, duty: duty === '' ? null : duty, start: starts.length > 0 ? Math.min(...starts) : start };
}

export function isDutyLike(duty: string): boolean {
  return DUTY_WORD.test(duty);
}

/** 「A課は、Xの事務もB課に移し」: the topic gives. */
export function isTopicOwner(text: string, item: Item, end: number): boolean {
  return (
    item.role === 'topic' &&
    /^[^\uE000-\uEFFF]{2,60}(?:を|も|(?:部門|業務|事務|事業|機能)は)、?「?$/.test(
      text.slice(item.roleEnd, end),
    )
  );
}

function isOwner(text: string, item: Item, end: number): boolean {
  const after = text.slice(item.end, end);
  if (HELD_BY.test(after) || OUT_OF.test(after)) return true;
  // 図書館の運営: what is run, not who runs it.
  return (
    OWNED.test(after) &&
    after.length > 2 &&
    !item.units.every((unit) => isGenericBody(unit.name) && !unit.name.includes('委員会'))
  );
}

function lengthOfLink(after: string): number {
  for (const pattern of [HELD_BY, OUT_OF, OWNED]) {
    const link = pattern.exec(after)?.[0];
    if (link !== undefined) return link.length;
  }
  return 0;
}

function cleanDuty(raw: string): string {
  if (REASON.test(raw)) return '';
  const bare = raw
    .replace(CONNECTIVE, '')
    .replace(PARTICLE_AT_END, '')
    .replace(/^[、。\s」]+|[、。\s「]+$/g, '');
  const quoted = QUOTED_AT_END.exec(bare)?.[1];
  if (quoted !== undefined) return quoted;
  const duty = bare
    .replace(LEAD, '')
    .replace(/^[、\s」]+/, '')
    .replace(SINCE_AT_END, '')
    .replace(IN_CHARGE_AT_END, '');
  return duty.length <= LONGEST_DUTY && !/[。→]/.test(duty) && !NOT_A_DUTY.test(duty) ? duty : '';
}
