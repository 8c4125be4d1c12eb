// Makes an identifier from a reading: しさんぜいか -> shisanzei-ka.

/** Hepburn without long marks; two letters before one. */
const SYLLABLES: readonly (readonly [string, string])[] = (
  'きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo ' +
  'みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo びゃbya びゅbyu びょbyo ' +
  'ぴゃpya ぴゅpyu ぴょpyo ふぁfa ふぃfi ふぇfe ふぉfo てぃti でぃdi とぅtu どぅdu うぃwi うぇwe じぇje しぇshe ちぇche でゅdyu ' +
  'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno ' +
  'はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn ' +
  'がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ' +
  'ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo ゔvu'
)
  .split(' ')
  .map((entry) => {
    const kana = entry.replace(/[a-z]+$/u, '');
    return [kana, entry.slice(kana.length)] as const;
  });
const BY_KANA: ReadonlyMap<string, string> = new Map(SYLLABLES);
/** The kind of body is set off, so that ids sort and read well. */
const KINDS = [
  'せんたー',
  'じむしょ',
  'じむきょく',
  'がかり',
  'かかり',
  'きょく',
  'ししょ',
  'しつ',
  'しょ',
  'はん',
  'か',
  'ぶ',
] as const;

/** Empty for a reading without kana. */
export function slugFromReading(reading: string): string {
  const kind = KINDS.find((ending) => reading.endsWith(ending) && reading.length > ending.length + 1);
  const stem = kind === undefined ? reading : reading.slice(0, -kind.length);
  return [stem, kind ?? '']
    .map((kana) => shorten(toLetters(kana)))
    .filter((part) => part !== '')
    .join('-');
}

/** Long vowels are written short, as in somu and kyoiku. */
function shorten(letters: string): string {
  return letters.replaceAll(/ou|oo/gu, 'o').replaceAll('uu', 'u');
}

function toLetters(kana: string): string {
  let letters = '';
  for (let at = 0; at < kana.length;) {
    const two = BY_KANA.get(kana.slice(at, at + 2));
    const pair = two !== undefined && at + 1 < kana.length;
    const one = pair ? two : BY_KANA.get(kana.slice(at, at + 1));
    if (kana[at] === 'っ') {
      const next = BY_KANA.get(kana.slice(at + 1, at + 3)) ?? BY_KANA.get(kana.slice(at + 1, at + 2)) ?? '';
      letters += next.startsWith('ch') ? 't' : next.slice(0, 1);
    } else letters += one ?? '';
    at += pair ? 2 : 1;
  }
  return letters;
}
