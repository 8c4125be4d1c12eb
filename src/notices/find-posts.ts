// Finds the names of posts (DX推進監, 広聴担当課長), which are set up like units but lead or advise them.
import { type Mention } from './find-mentions.ts';

const POST_ENDING =
  '(?:推進監|管理監|政策監|専門監|統括監|調整監|技監|参事監|対策監|戦略監|担当(?:部長|課長|次長|室長|局長|主幹|主査|参事|理事|監)|補佐官|統括官|専門官|調整官|アドバイザー|プロデューサー|マネージャー|コーディネーター|政策参与|CIO|CDO)';
const QUOTED_POST = new RegExp(`「([^「」\\n]{1,25}${POST_ENDING})」`, 'g');
const BARE_POST = new RegExp(
  `(?<![一-鿿ァ-ヴーA-Za-z])([一-鿿ァ-ヴーA-Za-z・]{1,20}${POST_ENDING})(?=(?:を|の|が)(?:新|設|配|任|登|置|廃|選)|新設|設置|という(?:ポスト|職|役職|役))`,
  'g',
);

export function findPosts(text: string): readonly Mention[] {
  return [...text.matchAll(QUOTED_POST), ...text.matchAll(BARE_POST)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: (match[1] ?? '').replaceAll(' ', ''),
    parents: [],
    isFormer: false,
    isQuoted: match[0].startsWith('「'),
  }));
}
