// Decides whether a word is the name of a unit, and splits X部Y課Z係 into its bodies.
import { UNIT_KINDS, NOT_A_UNIT, canContain, findUnitKind } from './unit-kinds.ts';

/** Longest name believed, in UTF-16 units; the longest real ones (compounds) stay below. */
const LONGEST_NAME = 40;
/** A body named by its kind alone, e.g. 支所 or 事務局; good as a parent, not as the subject of a change. */
const GENERIC_BODY =
  /^(?:総合支所|支所|病院|消防署|保健所|図書館|公民館|博物館|診療所|(?:教育|農業|選挙管理)?委員会事務局|事務局|議会事務局|監査委員(?:会)?事務局|教育委員会|教育委員会部局|農業委員会|選挙管理委員会|教委|[市町村区知首]長?事?部局|病院局|水道局)$/;
/** 東分署, 西支所: a place name of one letter is enough. */
const ONE_LETTER_STEM =
  /(?:分署|消防署|区役所|保健所|事務所|相談所|試験場|学習館|市民館|分室|支所|出張所|分遣所|図書館|公民館|児童館|センター|保育所|保育園|幼稚園)$/;
const TOO_MANY_ENDINGS = /[部課係室局班](?:[^部課係室局班]*[部課係室局班]){5}/;
const COUNT = /^[第約計全残0-9一二三四五六七八九十百両数各同当本他該何]+$/;
/** 2課, 3係体制: how many, not which. */
const COUNTED_PART =
  /(?<!第)(?<![0-9第])[0-9]+[課係部室局班]$|(?<!第)[0-9一二三四五六七八九十]+[課係部室局班](?=.)|(?<![0-9一二三四五六七八九十第])[課係部室局班][0-9]+[課係部室局班]/;
/** 相談コーナー is furniture, 駅前市民サービスコーナー an office. */
const PLACE_TO_GO = /(?:コーナー|デスク|ステーション)$/;
const SHORTEST_PLACE = 4;
const NOT_AN_END =
  /(?:(?<![安保健])全部|下線部|太字部|[一内外幹細各上下深局]部|[・\/]部|[・\/](?:課|係|室|局|班)|関係|[^校全]教室|[別本新旧東西南北号棟0-9一二三四五A-Z]館|旅館|全館|開館|閉館|休館|来館|入館|庁舎.{0,3}館)$|^[・\/ー]/;
const POINTING =
  /^(?:各|全|同|両|当|他|該当|関係|既存の|その|この|複数|別|貴|自|何|新しい?|旧|現|市内|町内|村内|庁内|以上|下記|上記)$/;
const SENTENCE_SIGN = /[、。を「」():→↓←|\n]/;

/** The word without its ending, e.g. 水道 for 水道課; undefined when it does not end like a unit. */
function stemOf(name: string): string | undefined {
  const kind = findUnitKind(name);
  return kind === undefined ? undefined : name.slice(0, name.length - kind.ending.length);
}

export function isGenericBody(name: string): boolean {
  return GENERIC_BODY.test(name);
}

/** 「第二課」 beside 「生活福祉第一課」: in quotes a mere number names a unit. */
export function isNumberedUnit(name: string): boolean {
  return /^第[0-9一二三四五六七八九十]+(?:課|係|部|室|班)$/.test(name);
}

export function isUnitName(name: string): boolean {
  if (TOO_MANY_ENDINGS.test(name)) return false;
  if (name.length < 2 || name.length > LONGEST_NAME || NOT_A_UNIT.has(name) || SENTENCE_SIGN.test(name))
    return false;
  const stem = stemOf(name);
  if (stem === undefined || COUNT.test(stem) || POINTING.test(stem) || NOT_AN_END.test(name)) return false;
  if (COUNTED_PART.test(name)) return false;
  if (PLACE_TO_GO.test(name) && stem.length < SHORTEST_PLACE) return false;
  if (stem === '') return isGenericBody(name);
  return stem.length >= 2 || isGenericBody(name) || ONE_LETTER_STEM.test(name);
}

/** The bodies a compound name is written with, highest first; a simple name gives itself. */
export function splitCompound(name: string): readonly string[] {
  for (let cut = 2; cut < name.length - 1; cut += 1) {
    const left = name.slice(0, cut);
    if (!endsABody(left, name.slice(cut))) continue;
    const rest = splitCompound(name.slice(cut).replace(/^[・\s]/, ''));
    return [left, ...rest];
  }
  return [name];
}

const MAY_CONTAIN_LEVEL = 30;
/** 病院立地推進室 is one room, not a room of a hospital. */
const BARE_FACILITY = /^(?:病院|図書館|公民館|博物館|診療所|保健所|消防署)$/;
/** 新病院建設室, 図書館開設準備室: a room for what is still to come, not a part of it. */
const TO_COME =
  /^(?:建設|開設|整備|再整備|移転|立地|設立|改革|経営改革)?(?:準備|推進|事業)?(?:室|課|係|班|担当)$/;
const FACILITY = /(?:病院|館|センター|診療所|園)$/;
const NEVER_LEFT = /(?:保育所|保育園|幼稚園|こども園|子ども園|担当|会館|学園)$/;

/** 中部県税事務所|南部支所: an office has branches, though a 支所 ranks higher elsewhere. */
const OFFICE = /(?:事務所|保健所|センター|相談所|試験場|試験所)$/;
const BRANCH = /^[^部課係室局班]{1,6}部?(?:支所|出張所|分室|支場|分場)$/;

function endsABody(left: string, rest: string): boolean {
  const right = rest.replace(/^[・\s]/, '');
  const kind = findUnitKind(left);
  if (kind === undefined || kind.level < MAY_CONTAIN_LEVEL || NEVER_LEFT.test(left)) return false;
  if (!isUnitName(left) || !isUnitName(right) || BARE_FACILITY.test(left)) return false;
  if (FACILITY.test(left) && TO_COME.test(right)) return false;
  // 委員会|事務局 is one body, not two.
  if (/委員会?$/.test(left) && right.startsWith('事務局')) return false;
  if (
    UNIT_KINDS.some(({ ending }) => ending.length > kind.ending.length && isEndingAcross(left, rest, ending))
  )
    return false;
  return canContain(left, right) || (OFFICE.test(left) && BRANCH.test(right));
}

/** Whether an ending begins in `left` and ends in `rest`, e.g. 部 in 市長|部局. */
function isEndingAcross(left: string, rest: string, ending: string): boolean {
  for (let inLeft = 1; inLeft < ending.length; inLeft += 1) {
    if (left.endsWith(ending.slice(0, inLeft)) && rest.startsWith(ending.slice(inLeft))) return true;
  }
  return false;
}
