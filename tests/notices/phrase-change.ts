// Words one change in one of the ways Japanese notices do: plain, nominal, polite, spoken, with arrows.
import { type MadeChange } from './random-reorganisation.ts';
import { type RandomSource } from './random-source.ts';

export type Wording = 'sentence' | 'item' | 'arrow';

/** Undefined when this kind of change is not worded that way. */
export function phraseChange(change: MadeChange, wording: Wording, random: RandomSource): string {
  const quote =
    random.integer(2) === 0 ? (name: string): string => `「${name}」` : (name: string): string => name;
  const list = (names: readonly string[]): string => names.map(quote).join(random.pick(['と', '、', '及び']));
  const [a = '', b = ''] = change.before;
  const [x = '', y = ''] = change.after;
  const within = change.parent === null ? '' : `${change.parent}${random.pick(['に', '内に', 'の中に'])}`;
  const forms: Readonly<Record<string, Readonly<Record<Wording, readonly string[]>>>> = {
    establish: {
      sentence: [
        `${within}${quote(x)}を新設します。`,
        `新たに${within}${quote(x)}を設置します。`,
        `体制を強化するため、${within}${quote(x)}を設けます。`,
        `${within}${quote(x)}を新しく置くこととしました。`,
      ],
      item: [
        `${within}${quote(x)}を新設`,
        `${change.parent === null ? '' : `${change.parent} `}${quote(x)}の設置`,
        `${within}${quote(x)}の新設`,
      ],
      arrow: [`${within}${quote(x)}を新設`],
    },
    abolish: {
      sentence: [
        `${quote(a)}を廃止します。`,
        `事業の終了に伴い、${quote(a)}は廃止します。`,
        `${quote(a)}については、役割を終えたため廃止いたします。`,
      ],
      item: [`${quote(a)}の廃止`, `${quote(a)}を廃止`],
      arrow: [`${quote(a)}の廃止`, `${quote(a)}→廃止`],
    },
    rename: {
      sentence: [
        `${quote(a)}を${quote(x)}に名称変更します。`,
        `${quote(a)}の名称を${quote(x)}に改めます。`,
        `${quote(a)}は${quote(x)}に変わります。`,
        `${quote(a)}を${quote(x)}とします。`,
        `${quote(a)}を「${x}」と改称します。`,
      ],
      item: [`${quote(a)}を${quote(x)}に改称`, `${quote(a)}を${quote(x)}に名称変更`],
      arrow: [`${quote(a)}→${quote(x)}`, `${quote(a)} ⇒ ${quote(x)}`, `(旧)${a} → (新)${x}`, `${x}(旧${a})`],
    },
    merge: {
      sentence: [
        `${list([a, b])}を統合し、${quote(x)}とします。`,
        `${list([a, b])}を${quote(x)}に統合します。`,
        `${quote(a)}と${quote(b)}を一つにまとめて${quote(x)}とします。`,
        `${list([a, b])}を統合し、新たに${quote(x)}を設置します。`,
        `${quote(a)}と${quote(b)}が統合され、「${x}」になります。`,
      ],
      item: [`${list([a, b])}を統合し${quote(x)}を設置`, `${list([a, b])}を${quote(x)}に統合`],
      arrow: [`${a}、${b}→${x}`, `${quote(a)}・${quote(b)} ⇒ ${quote(x)}`],
    },
    split: {
      sentence: [
        `${quote(a)}を${list([x, y])}に分割します。`,
        `${quote(a)}を${quote(x)}と${quote(y)}の2課に分けます。`,
        `業務量の増加に対応するため、${quote(a)}を分割し、${list([x, y])}とします。`,
        `${quote(a)}は、${quote(x)}と${quote(y)}に分かれます。`,
      ],
      item: [`${quote(a)}を${list([x, y])}に分割`],
      arrow: [`${a}→${x}、${y}`, `${quote(a)} ⇒ ${quote(x)}、${quote(y)}`],
    },
    moveUnder: {
      sentence: [
        `${quote(a)}を${change.parent ?? ''}に移管します。`,
        `${quote(a)}は${change.parent ?? ''}へ移ります。`,
        `連携を強めるため、${quote(a)}を${change.parent ?? ''}に所管替えします。`,
      ],
      item: [`${quote(a)}を${change.parent ?? ''}へ移管`, `${quote(a)}を${change.parent ?? ''}に編入`],
      arrow: [`${quote(a)}を${change.parent ?? ''}へ移管`],
    },
    transferDuty: {
      sentence: [
        `${a}の${change.duty ?? ''}を${x}へ移管します。`,
        `${change.duty ?? ''}を${a}から${x}に移します。`,
        `${a}が所管していた${change.duty ?? ''}は、${x}が担当します。`,
        `これまで${a}で行っていた${change.duty ?? ''}を${x}が引き継ぎます。`,
      ],
      item: [`${a}の${change.duty ?? ''}を${x}へ移管`, `${change.duty ?? ''}を${a}から${x}へ移管`],
      arrow: [`${change.duty ?? ''}の移管(${a}→${x})`],
    },
    relocate: {
      sentence: [`${quote(a)}を本庁舎の2階へ移転します。`, `${quote(a)}は新庁舎に引っ越します。`],
      item: [`${quote(a)}を本庁舎へ移転`, `${quote(a)}の移転`],
      arrow: [`${quote(a)}を本庁舎へ移転`],
    },
  };
  return random.pick(forms[change.type]?.[wording] ?? []);
}
