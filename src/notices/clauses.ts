// Cuts a sentence into clauses, each ending in one operation, and reads what role each list of units plays in it.
import { type Operation, findOperations } from './operations.ts';
import { type Sentence, type UnitName, SIGN, groupOf } from './sentence.ts';

/** The role a particle gives: を, に/へ, と, は, が, から, の名称を …; 'none' for a bare name. */
export type Role =
  'object' | 'target' | 'to' | 'topic' | 'subject' | 'also' | 'from' | 'at' | 'as' | 'of' | 'named' | 'none';

export type Item = {
  readonly units: readonly UnitName[];
  readonly role: Role;
  /** Offsets of the sign in the sentence code. */
  readonly start: number;
  readonly end: number;
  /** Where the particle ends. */
  readonly roleEnd: number;
  /** True for 内に, の中に and the like. */
  readonly isInside: boolean;
};

export type Clause = {
  readonly operation: Operation;
  readonly word: string;
  readonly items: readonly Item[];
  readonly start: number;
  /** Where the operation's word begins and ends. */
  readonly verbStart: number;
  readonly end: number;
};

const INSIDE = '(?:の(?:中|下|もと|内部|傘下|配下|所管)|内|下|配下)';
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['named', /^の(?:組織)?(?:名称|名前|課名|部名|係名|室名|局名|呼称|名)(?:を|が|は|も|について)?/],
  ['topic', /^(?:については|につきましては|に関しては|においては|では|は)、?/],
  [
    'target',
    new RegExp(
      `^${INSIDE}?(?:の(?:ほう|方))?(?:には|にも|に対して|において|に|へと|へも|への|へ)(?!(?:つ|関|係|お|伴|よ|向|あった|あり|ある|代わ|属))`,
    ),
  ],
  ['as', /^として/],
  ['to', /^と(?!も|の|い[うっ]た|連|一体|統合|合|併|兼)/],
  ['object', /^を/],
  ['subject', /^が/],
  ['also', /^も/],
  ['from', /^(?:から|より)/],
  ['at', /^で/],
  ['of', /^(?:の|内の|所管の|所属の|所管|所属)/],
];

/** What is left of a verb before the next clause: し、 / されて / ぎ、. */
const VERB_TAIL = /^(?:[ぁ-ん]{0,12}、|(?:さ?れ|し|いたし)(?:て|た(?:うえ|上)で)|し(?=[一-鿿「]))/;

export function readClauses(sentence: Sentence): readonly Clause[] {
  const text = sentence.code.text;
  const items = readItems(sentence, text);
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of findOperations(text)) {
    clauses.push({
      operation: match.operation,
      word: match.word,
      items: items.filter((item) => item.start >= start && item.start < match.start),
      start,
      verbStart: match.start,
      end: match.end,
    });
    start = match.end + (VERB_TAIL.exec(text.slice(match.end, match.end + 14))?.[0].length ?? 0);
  }
  return clauses;
}

export function readItems(sentence: Sentence, text = sentence.code.text): readonly Item[] {
  return [...text.matchAll(new RegExp(SIGN, 'g'))].map((match) => {
    const end = match.index + 1;
    const after = text.slice(end, end + 16);
    const units = groupOf(sentence, match[0]);
    for (const [role, pattern] of ROLES) {
      const particle = pattern.exec(after)?.[0];
      if (particle === undefined) continue;
      const isInside = role === 'target' && !/^(?:に|へ)/.test(particle);
      return { units, role, start: match.index, end, roleEnd: end + particle.length, isInside };
    }
    return { units, role: 'none', start: match.index, end, roleEnd: end, isInside: false };
  });
}
