// Reads which units a sentence says stay as they are: 変更ありません, これまでどおり, 引き続き….
import { type Item, readItems } from './clauses.ts';
import { type ReadingContext, resolveUnits } from './reading-context.ts';
import { type Sentence } from './sentence.ts';

const UNCHANGED =
  /変更(?:点)?(?:は|も|が)?(?:あり|ござい|いたし|し|さ)(?:れ)?ません|変更(?:は|も|が|の)?(?:な[いし]|しない)|(?:変|か)わりません|変わりは?(?:あり|ござい)ません|変わりな[くし]|変わらない|変わらず|(?:従来|これまで|今まで|現行|現在)の?(?:どおり|通り|とおり|まま)|継続(?:し|する|いたし|と)|存続|存置|引き続き|残[しりす]|そのまま|現状(?:の)?(?:どおり|のまま|維持)|維持し(?:ま|、)/;
/** What stays is a number, a place or a procedure, not the unit. */
const OF_SOMETHING_ELSE =
  /の(?:電話|内線|場所|位置|窓口の?場所|時間|受付|料金|手続|連絡先|住所|所在地|事務室|配置)/;
/** 「課の数は変わらない」: something else than a unit stays. */
const OTHER_SUBJECT = /([^\uE000-\uEFFF、。「」]{1,10})(?:は|が|も)、?(?:特に|今回は?|基本的に)?$/;
const ABOUT_UNIT =
  /何|組織|名称|業務|体制|機能|課名|部名|係名|所管|名前|今回|について|に関して|につきまして|^(?:に|で|には|では|の窓口)$|^は?[^もはが]{1,5}も[^もはが]{1,5}$/;
const EACH = /各[一-鿿]{1,4}の$/;

/** 変更のない部, 変わらない窓口. */
const KEPT_UNITS = /(?:ない|ません)(?:部|課|係|部署|組織|窓口)(?:など|等)?$/;

/** 「以下の課は変更ありません」: the list that follows names them. */
export function announcesUnchanged(text: string): boolean {
  return (
    UNCHANGED.test(text) && (/以下|次の|下記|つぎの|のは|課は|部署は/.test(text) || KEPT_UNITS.test(text))
  );
}

/** Names of units that `sentence` says are unchanged. */
export function readUnchanged(sentence: Sentence, context: ReadingContext): readonly string[] {
  const text = sentence.code.text;
  const phrase = UNCHANGED.exec(text);
  if (phrase === null || /→/.test(text.slice(0, phrase.index))) return [];
  const direct = OTHER_SUBJECT.exec(text.slice(0, phrase.index))?.[1];
  if (direct !== undefined && !ABOUT_UNIT.test(direct)) return [];
  const items = readItems(sentence);
  const before = items.filter((item) => item.start < phrase.index);
  const isWeak = /引き続き|継続|残|存続|維持/.test(phrase[0]);
  const subjects = before.filter(
    (item) =>
      item.role === 'topic' ||
      item.role === 'also' ||
      item.role === 'named' ||
      item.role === 'subject' ||
      item.role === 'of' ||
      item.role === 'none' ||
      item.role === 'target' ||
      item.role === 'object',
  );
  // 「A課は、B局に残ります」: beside what the sentence is about, places don't count.
  const isTopic = (item: Item): boolean => item.role === 'topic' || item.role === 'also';
  // 「出納室と議会事務局は」「総務課、議会事務局は」: of too different a rank to be one list.
  const isListing = (item: Item): boolean =>
    item.role === 'to' || (item.role === 'none' && text.charAt(item.roleEnd) === '、');
  const topics = before.filter((item) => {
    const next = before.find((other) => other.start > item.start);
    return (
      isTopic(item) ||
      (isListing(item) && next !== undefined && next.start - item.roleEnd <= 1 && isTopic(next))
    );
  });
  const chosen =
    topics.length > 0
      ? topics
      : isWeak
        ? subjects.filter((item) => item.role === 'of' || item.role === 'none')
        : subjects;
  return chosen.flatMap((item) => {
    const after = text.slice(item.end, phrase.index + 20);
    if (
      OF_SOMETHING_ELSE.test(after.slice(0, 16)) ||
      (item.role === 'of' &&
        !/^の(?:体制|機能|名称|組織|業務|変更|所管|課名|部名|窓口(?:は|も|に))/.test(after))
    )
      return [];
    const each = EACH.exec(text.slice(Math.max(0, item.start - 8), item.start))?.[0] ?? '';
    return resolveUnits(item.units, context)
      .filter((unit) => !unit.isPost)
      .map((unit) => each + unit.name);
  });
}
