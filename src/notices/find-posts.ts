// Finds the names of posts (DX推進監, 広聴担当課長), which are set up like units but lead or advise them.
import { type Mention } from './find-mentions.ts';
import { isUnitName } from './unit-name.ts';

const POST_ENDING =
  '(?:推進監|管理監|政策監|専門監|統括監|調整監|技監|参事監|対策監|戦略監|担当(?:部長|課長|次長|室長|局長|主幹|主査|参事|理事|監)|補佐官|統括官|専門官|調整官|企画官|推進官|アドバイザー|プロデューサー|マネージャー|マネジャー|コーディネーター|政策参与|CIO|CDO)';
const QUOTED_POST = new RegExp(`「([^「」\\n]{1,25}(?:${POST_ENDING}|監))」`, 'g');
const SET_UP = '(?:を|の|が)(?:新|設|配|任|登|置|廃|選)|新設|設置';
const BARE_POST = new RegExp(
  `(?<![一-鿿ァ-ヴーA-Za-z])(?:([一-鿿ァ-ヴーA-Za-z・]{1,20}${POST_ENDING})(?=${SET_UP}|という(?:ポスト|職|役職|役))|([一-鿿ァ-ヴーA-Za-z・]{3,20}監)(?=${SET_UP}))`,
  'g',
);
const IS_A_POST = '(?=(?:\\uF000)?(?:の|という)(?:新たな|新しい|専任の)?(?:職(?![員場務種業])|ポスト|役職))';
/** 「統括保健師」の職: whatever it is called, the text says that it is a post. */
const SAID_TO_BE_A_POST = new RegExp(
  `「([^「」\\n]{2,25})」${IS_A_POST}|(?<![一-鿿ァ-ヴーA-Za-z])([一-鿿ァ-ヴーA-Za-z]{3,20})${IS_A_POST}`,
  'g',
);

export function findPosts(text: string): readonly Mention[] {
  return [QUOTED_POST, BARE_POST, SAID_TO_BE_A_POST]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: (match[1] ?? match[2] ?? '').replaceAll(' ', ''),
      parents: [],
      isFormer: false,
      isQuoted: match[0].startsWith('「'),
    }))
    .filter(({ name }) => !isUnitName(name));
}
