// Makes up reorganisations of a city that doesn't exist: units with plausible names and changes between them.
import { type ChangeKind } from '#domain/change-event.ts';
import { type RandomSource } from './random-source.ts';

export type MadeChange = {
  readonly type: ChangeKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly parent: string | null;
  readonly duty: string | null;
};

const STEMS =
  '総務 企画政策 財政 税務 収納 市民 住民生活 環境 生活安全 福祉 障がい福祉 高齢介護 長寿支援 子育て支援 こども家庭 保育 健康推進 保険年金 農政 農林水産 商工観光 産業振興 観光交流 企業誘致 建設 道路河川 都市計画 建築住宅 公園緑地 まちづくり推進 地域振興 くらし安全 防災危機管理 デジタル推進 DX推進 情報政策 広報広聴 秘書 人事 契約検査 管財 下水道 水道 用地 地籍調査 生涯学習 学校教育 スポーツ振興 文化財 文化・スポーツ ゼロカーボン推進 シティプロモーション 市民協働 男女共同参画 ふるさと応援 移住定住 空き家対策 にぎわい創造 人権・同和対策 いきいき健康 子ども・若者支援'.split(
    ' ',
  );
const DUTIES =
  '空き家対策に関する事務 犬の登録事務 墓地の許可業務 消費生活相談 公営住宅の管理業務 交通安全業務 男女共同参画に関する業務 児童手当事務 国際交流業務 ふるさと納税業務 統計業務 地籍調査 移住定住に関すること 文化財の保護に関する事務 公園の維持管理業務'.split(
    ' ',
  );

export type UnitNames = {
  readonly division: () => string;
  readonly department: () => string;
  readonly section: () => string;
  readonly duty: () => string;
};

/** Each call gives a name not given before. */
export function createUnitNames(random: RandomSource): UnitNames {
  const stems = [...random.shuffle(STEMS)];
  const duties = [...random.shuffle(DUTIES)];
  const take = (from: string[]): string => {
    const item = from.pop();
    if (item === undefined) throw new Error('out of names');
    return item;
  };
  return {
    division: () => take(stems) + random.pick(['課', '課', '課', '課', '室']),
    department: () => `${take(stems)}部`,
    section: () => take(stems) + random.pick(['係', '係', '係', '班', '担当', 'グループ']),
    duty: () => take(duties),
  };
}

export function makeChanges(random: RandomSource, names: UnitNames, count: number): readonly MadeChange[] {
  return Array.from({ length: count }, () => makeChange(random, names));
}

function makeChange(random: RandomSource, names: UnitNames): MadeChange {
  const none = { before: [], after: [], parent: null, duty: null };
  const type = random.pick<ChangeKind>([
    'establish',
    'establish',
    'abolish',
    'rename',
    'rename',
    'merge',
    'split',
    'moveUnder',
    'transferDuty',
    'relocate',
  ]);
  switch (type) {
    case 'establish':
      return random.integer(3) === 0
        ? { ...none, type, after: [names.section()], parent: names.division() }
        : { ...none, type, after: [names.division()] };
    case 'abolish':
      return { ...none, type, before: [names.division()] };
    case 'rename':
      return { ...none, type, before: [names.division()], after: [names.division()] };
    case 'merge':
      return { ...none, type, before: [names.division(), names.division()], after: [names.division()] };
    case 'split':
      return { ...none, type, before: [names.division()], after: [names.division(), names.division()] };
    case 'moveUnder': {
      const unit = names.division();
      return { ...none, type, before: [unit], after: [unit], parent: names.department() };
    }
    case 'transferDuty':
      return { ...none, type, before: [names.division()], after: [names.division()], duty: names.duty() };
    default: {
      const unit = names.division();
      return { ...none, type: 'relocate', before: [unit], after: [unit] };
    }
  }
}
