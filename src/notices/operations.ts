// The verbs with which notices tell that a unit comes, goes, changes or hands over, as patterns over sentence code.
import { SIGN } from './sentence.ts';

export type Operation =
  | 'establish'
  | 'abolish'
  | 'rename'
  | 'become'
  | 'merge'
  | 'split'
  | 'reorganise'
  | 'move'
  | 'relocate'
  | 'takeOver'
  | 'add'
  | 'consist';

export type OperationMatch = {
  readonly operation: Operation;
  readonly start: number;
  readonly end: number;
  readonly word: string;
};

/** After a noun such as 新設, one of these makes it a verb; 新設業務 or 移転計画 stays a noun. */
const AS_VERB =
  '(?=し|す|さ|せ|でき|と|を(?!目的)|の(?!ため)|に(?!向け)|は|が|も|、|。|\\)|・|$|い[たた]|致|後(?!の)|等(?!の)|など(?!の)|→|\\||:| |」|ま|だ|で(?!き)|へ|案|予定|済|【|】|' +
  SIGN +
  ')';

/** 「X課の所管とする」「X課の課内室とする」: X課 is the body that receives. */
export const BELONGING = '(?:所管|所属|管轄|[部課局室]内(?:室|組織)|内部組織|下部組織|附属(?:機関|施設))';

const PATTERNS: readonly (readonly [Operation, string])[] = [
  [
    'rename',
    `(?:名称|課名|部名|係名|室名|局名|組織名|名前|呼称|所属名)(?:の|を|が|も)?(?:変更|改称|改正|改め|変え|変わ|かわ|かえ)|改称${AS_VERB}|改名${AS_VERB}|改組${AS_VERB}|衣替え|格上げ${AS_VERB}|昇格${AS_VERB}|改め(?!て)|改めて(?=、)|生まれ変わ|変更${AS_VERB}|変わ|変え|かわ(?=り(?!に)|る|っ)|変身|リニューアル`,
  ],
  [
    'split',
    `分割${AS_VERB}|分離${AS_VERB}|分け(?!隔)|分か[れち]|二分|分課${AS_VERB}|分立${AS_VERB}|細分化?${AS_VERB}|独立(?=さ|し|す|と)`,
  ],
  [
    'reorganise',
    `再編成?${AS_VERB}|組み?替え|組み直|再構築${AS_VERB}|改編${AS_VERB}|見直し(?=ま|、|。|て|を)|再構成${AS_VERB}`,
  ],
  [
    'merge',
    `統廃合${AS_VERB}|統合${AS_VERB}|合併${AS_VERB}|(?<=を|と)合わせ|(?<=を|と)あわせ|(?<=を|と)併せ|一本化${AS_VERB}|一元化${AS_VERB}|一体化${AS_VERB}|集約${AS_VERB}|(?<=を|に|へ)まとめ|合体${AS_VERB}|(?:ひと|一|1)つに(?=な|し|ま|い|、)|(?:ひと|一|1)つの(?:部|課|係|室|組織)に(?=な|し|ま|い)|(?:一緒|いっしょ)に(?=な|し)|吸収${AS_VERB}|合流${AS_VERB}|統一${AS_VERB}`,
  ],
  [
    'establish',
    `新設${AS_VERB}|設置(?!して(?:いる|いた|いま|おり|あ)|されて)${AS_VERB}|創設${AS_VERB}|新置${AS_VERB}|(?<=${SIGN}を)開(?=き(?:ま|、)|く(?:。|こと|ほか)|い[たて])|(?<=を|が|も)開設(?!して(?:いる|いた|いま|おり))${AS_VERB}|設立${AS_VERB}|発足${AS_VERB}|誕生${AS_VERB}|立ち?上げ|設け(?!て(?:い|お|き)|られて|ておりま)|置(?=[かきくい])|作(?=り|る|っ)|つく(?=り[ま、。]|りま|る[。、]|って)|(?:新しく|新たに)でき|(?<=${SIGN}(?:が|も)|${SIGN}に(?:も|は)?)でき(?=ま|る|た)|(?<=${SIGN}」?が)生まれ(?=ま|る|、|た)|復活${AS_VERB}|スタート(?=し|い|。)|任用${AS_VERB}|登用${AS_VERB}|起用${AS_VERB}|任命${AS_VERB}`,
  ],
  [
    'abolish',
    `廃止${AS_VERB}|廃し(?=、|て|ま)|廃する|(?<=${SIGN}」?を)削(?=り|る)|終わ(?=り|る(?!の))|なくな|無くな|なくし|閉所${AS_VERB}|閉鎖${AS_VERB}|閉校${AS_VERB}|閉園${AS_VERB}|閉館(?=し|と|。)|解散${AS_VERB}|解体${AS_VERB}|閉じ|終了(?=し|と|い)|(?:役目|役割|使命)を(?:終え|果た)`,
  ],
  [
    'relocate',
    `(?:場所|位置|所在地|住所|フロア)(?:が|を|の|も)(?:変わ|変更|移(?=[しりるっ]))|移転${AS_VERB}|引っ?越|入居${AS_VERB}`,
  ],
  [
    'move',
    `(?<=${SIGN}の)${BELONGING}(?:と|に)(?=し|す|な|変|いた|置)|移管${AS_VERB}|所管[替換]え?|所管(?:を|が)(?:変更|移|変わ)|所属[替換]え?|所属(?:を|が)?(?:変更|変わ)|移譲${AS_VERB}|委譲${AS_VERB}|引き?渡(?=[しす])|編入${AS_VERB}|組み?入れ|移行${AS_VERB}|(?<=${SIGN}(?:の中|の下|内)に)入(?=り|る)|(?<=ここに|こちらに)集ま(?=り|る|っ)|移設${AS_VERB}|移籍${AS_VERB}|異動${AS_VERB}|移動${AS_VERB}|移(?=[しすりるっさ])|移っ|配置[換替]え?|振り?分け`,
  ],
  [
    'takeOver',
    `引き?継|承継${AS_VERB}|継承${AS_VERB}|受け継|受け持|(?:担当|所管|所掌)(?=。|$|し(?:ま|、|て、)|する(?:。|こと|ほか|、|よう|$)|と(?:な|し)|に(?:な|変)|へ|が(?:変|な))|窓口(?=(?:に|と)な[りる])|担(?=い(?:ま|、)|う(?:。|こと|ほか|、|よう|と|$))|行(?=い(?:ま|、)|う(?:。|こと|ほか|、|よう|$))|取り?扱(?=い(?:ま|、)|う(?:。|こと|、|$))`,
  ],
  ['add', `加え(?=、|て|ま|る|$|${SIGN})|加わ|追加${AS_VERB}`],
  [
    'consist',
    `構成(?=し|さ|す|と|に|で|。|、|$)|体制(?=と|に|で|へ|。|$)|からな[るり]|から成[るり]|配置(?=し|す|さ|い|。|、|$)`,
  ],
  [
    'become',
    `(?<=${SIGN})(?:へ)?(?:と|に)(?:それぞれ)?(?:し(?=ま|、|た|。|、|$)|する|な(?=[りるっ])|いたし|致し|位置[付づ]け|いうこと|いう名)|(?<=${SIGN})に(?=して(?!い|お))|(?<=${SIGN})(?:へ|に)(?=。?\\s?$)|(?<=${SIGN}」?(?:は|を|も)、?「?${SIGN}」?)(?:へ|に)(?=、「?${SIGN}」?(?:は|を|も)、?[^、。\\uE000-\\uEFFF]{0,10}(?:廃止|廃し|新設|閉鎖|解散|閉所))`,
  ],
];

const ANY_OPERATION = new RegExp(
  PATTERNS.map(([operation, pattern]) => `(?<${operation}>${pattern})`).join('|'),
  'g',
);

/** What a verb may be followed by when nothing is decided or nothing happens. */
const DENIED =
  /^(?:(?:など|等)?(?:に|へ)の?(?:対応|向け)|[るす]?の?(?:では(?:ないか)?|か)(?:との?|という|、)|(?:を|する|し|される|され|り|える|わる)?(?:こと)?(?:は|を|も|が)?(?:しま|りま|えま|われま|行いま|行わ|ありま|ござ|いま|さ|わ|え|ら|し)?(?:せん|ない|なかっ|ず(?!れ))|を?(?:する)?(?:か|こと)?を?検討|する(?:こと)?(?:が|を)?(?:必要|目指|求め|提案)|(?:する)?に?向けた?(?:準備|検討)|できるか|するか|について(?:の|は)?検討)/;

export function findOperations(text: string): readonly OperationMatch[] {
  const found: OperationMatch[] = [];
  for (const match of text.matchAll(ANY_OPERATION)) {
    const end = match.index + match[0].length;
    const operation = PATTERNS.map(([name]) => name).find((name) => match.groups?.[name] !== undefined);
    if (operation !== undefined && !isDenied(text, end)) {
      found.push({ operation, start: match.index, end, word: match[0] });
    }
  }
  return found;
}

/** Whether what follows a verb at `end` says that it does not happen, or is only being thought about. */
export function isDenied(text: string, end: number): boolean {
  return DENIED.test(text.slice(end, end + 24));
}

/** 新しい課, 新しくできる係: said of units to come, not of units that get something new. */
const NEW_UNITS =
  /^(?:新しい|新たな|新しく(?:でき|な|設け)る)(?:部|課|係|室|組織|部署|職)(?:・(?:部|課|係|室))*$/;

/** The single operation that a heading without unit names announces for its list (係を廃止します). */
export function operationOfHeading(text: string): Operation | undefined {
  if (NEW_UNITS.test(text)) return 'establish';
  const operations = new Set(findOperations(text).map(({ operation }) => operation));
  const [only] = operations;
  return operations.size === 1 ? only : undefined;
}
