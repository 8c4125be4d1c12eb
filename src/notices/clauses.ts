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

/** 「X課という部署を」「X課、これを」「X課だけを」: what may stand between a name and its particle. */
const BESIDE =
  /^(?:という(?:名(?:前|称)の)?(?:新しい)?(?:部|課|係|室|局|班|部署|組織|ポスト|職|役職|役|チーム|窓口|施設)(?=[をがはにのもと])|、(?:これ|こちら|それ)(?=[をがは])|の(?:新たな|新しい)?(?:職|ポスト|役職)(?=[をがは])|の(?:所管|管轄|所属)(?:部署|課|部)?(?=[をがはも]|から|より)|だけ(?=[をがは、])|のみ(?=[をがは、]))/;
const INSIDE = '(?:の(?:中|下|もと|内部|傘下|配下|所管)|内|下|配下)';
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['named', /^の(?:組織)?(?:名称|名前|課名|部名|係名|室名|局名|呼称|名)(?:を|が|は|も|について)?/],
  [
    'topic',
    /^(?:で(?:ござい|あり)ますけれども|で(?:ござい|あり)ますが|です(?:けれど|け)?(?:も|が|ど)|なん?ですが|でしたが|については|につきましては|に関しては|においては|では|は)、?/,
  ],
  [
    'target',
    new RegExp(
      `^${INSIDE}?(?:の(?:ほう|方))?(?:には|にも|に対して|において|に|へと|へも|への|へ)(?!(?:つ|関|係|お|伴|よ|向|あった|あり|ある|代わ|属))`,
    ),
  ],
  ['as', /^として/],
  ['to', /^と(?!を|が|も|の|い[うっ]た|連|一体|統合|合|併|兼)/],
  ['object', /^と?を/],
  ['subject', /^と?が/],
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
  const items = [...text.matchAll(new RegExp(SIGN, 'g'))].map((match): Item => {
    const end = match.index + 1;
    const beside = BESIDE.exec(text.slice(end, end + 24))?.[0] ?? '';
    const particleAt = end + beside.length;
    const after = text.slice(particleAt, particleAt + 16);
    const units = groupOf(sentence, match[0]);
    for (const [role, pattern] of ROLES) {
      const particle = pattern.exec(after)?.[0];
      if (particle === undefined) continue;
      const isInside = role === 'target' && !/^(?:の(?:ほう|方))?(?:に|へ)/.test(particle);
      return { units, role, start: match.index, end, roleEnd: particleAt + particle.length, isInside };
    }
    // 「A課だけ、B局に移る」
    const role: Role = /^(?:だけ|のみ)/.test(beside) ? 'subject' : 'none';
    return { units, role, start: match.index, end, roleEnd: particleAt, isInside: false };
  });
  // 「A課のB部への移管」 is 「A課をB部へ移管」 made into a noun.
  return items.map((item, index) => {
    const next = items[index + 1];
    const isMoved =
      item.role === 'of' &&
      next?.start === item.roleEnd &&
      text.slice(next.end, next.roleEnd).endsWith('への');
    return isMoved ? { ...item, role: 'object' } : item;
  });
}
