// The endings that make a word the name of a unit, how high each stands, and words that only look like names.

export type UnitKind = { readonly ending: string; readonly level: number };

/** Higher level = higher body. Longer endings come first, so that 事務局 is not read as 局. */
export const UNIT_KINDS: readonly UnitKind[] = [
  ...endings(80, '市長部局', '町長部局', '村長部局', '区長部局', '首長部局', '知事部局'),
  ...endings(
    75,
    '教育委員会事務局',
    '委員会事務局',
    '教育委員会部局',
    '農業委員会',
    '教育委員会',
    '選挙管理委員会',
    '監査委員会',
    '公平委員会',
    '監査委員事務局',
    '教委',
  ),
  ...endings(72, '病院', '医療センター'),
  ...endings(60, '公室'),
  ...endings(58, '議会事務局', '事務局'),
  ...endings(55, '総合支所', '支所', '行政センター', '区役所'),
  ...endings(50, '消防署'),
  ...endings(
    45,
    '事務所',
    '保健所',
    '事業所',
    '相談所',
    '診療所',
    '研究所',
    '処理所',
    '浄水所',
    '案内所',
    '連絡所',
    '試験所',
    '児童相談所',
    '管理所',
    '衛生所',
    '検査所',
    '検定所',
    '測定所',
    '観測所',
    '指導所',
    '訓練所',
    '普及所',
    '建設所',
    '調査所',
    '工務所',
    '試験場',
    '種畜場',
    '養鶏場',
    '大学校',
    '専門校',
    '技術校',
    '看護学校',
    '消防学校',
    '高等学院',
    '看護学院',
    '自然の家',
    '青年の家',
    '少年の家',
    '女性の家',
  ),
  ...endings(36, 'センター'),
  ...endings(
    35,
    '図書館',
    '公民館',
    '博物館',
    '美術館',
    '体育館',
    '資料館',
    '記念館',
    '児童館',
    '文化館',
    '交流館',
    '科学館',
    '水族館',
    '文学館',
    '文書館',
    '学習館',
    '市民館',
    '福祉館',
    '青少年館',
    '女性館',
    '会館',
    '館',
  ),
  ...endings(
    35,
    '保育所',
    '保育園',
    '幼稚園',
    'こども園',
    '子ども園',
    '学園',
    '動物園',
    '植物園',
    '療育園',
    '給食調理場',
  ),
  ...endings(34, '出張所', '分署', '分遣所', '分室', '派出所', '駐在所', '分駐所', '浄水場', '処理場'),
  ...endings(30, 'オフィス'),
  ...endings(24, 'コーナー', 'ステーション', 'デスク'),
  ...endings(22, 'グループ', 'ユニット'),
  ...endings(18, 'チーム', '担当'),
  ...endings(65, '本部'),
  ...endings(70, '局'),
  ...endings(60, '部'),
  ...endings(40, '課'),
  ...endings(30, '室'),
  ...endings(20, '係', '班'),
];

function endings(level: number, ...words: readonly string[]): readonly UnitKind[] {
  return words.map((ending) => ({ ending, level }));
}

const LEVEL_ROOM = 30;
const LEVEL_CENTRE = 36;
const LEVEL_DIVISION = 40;

const kindsLongestFirst = [...UNIT_KINDS].sort((a, b) => b.ending.length - a.ending.length);

export function findUnitKind(name: string): UnitKind | undefined {
  return kindsLongestFirst.find((kind) => name.endsWith(kind.ending));
}

export function levelOf(name: string): number {
  return findUnitKind(name)?.level ?? 0;
}

/** Whether a unit called `child` may stand inside a body called `parent`. */
export function canContain(parent: string, child: string): boolean {
  const upper = levelOf(parent);
  const lower = levelOf(child);
  return upper > lower && lower > 0 && parent !== child;
}

/** Whether a heading `parent` may be the body of `child`: a room beside the departments (危機管理室) and a centre may have divisions. */
export function canHead(parent: string, child: string): boolean {
  if (canContain(parent, child)) return true;
  const upper = levelOf(parent);
  return levelOf(child) === LEVEL_DIVISION && (upper === LEVEL_ROOM || upper === LEVEL_CENTRE);
}

/** Followed by one of these, the ending belongs to another word: 部長, 課題, 室内, 係る, 担当者. */
export const NOT_AN_ENDING: Readonly<Record<string, RegExp>> = {
  部: /^(?:[長門署分品会隊活員下屋数落制付局次]|内会)/,
  課: /^(?:[長題程員目外金業])/,
  局: /^(?:[長面所員次部])/,
  室: /^(?:[長温]|内[のを]?(?:温|装))/,
  所: /^(?:[長在有得])/,
  係: /^(?:[るわ員長数争])/,
  班: /^(?:[長員別体])/,
  担当: /^(?:[しすさせ者課部長係業職窓地区分医教]|課長|参事|主[査幹]|理事|となった)/,
  グループ: /^(?:制|長|会社|企業|ホーム|ワーク|員)/,
  チーム: /^(?:長|員|制)/,
  オフィス: /^(?:ビル|家具|ワーク|環境)/,
  コーナー: /^(?:ト|キック)/,
  センター: /^(?:長|化)/,
  本部: /^(?:長|員)/,
  委員会: /^(?:室|委員)/,
  会館: /^(?:内)/,
  支所: /^(?:長|管)/,
};

/** Whole words that end like a unit and are none. */
export const NOT_A_UNIT: ReadonlySet<string> = new Set(
  (
    '幹部 内部 外部 全部 一部 上部 下部 中部 北部 南部 東部 西部 学部 支部 細部 山間部 沿岸部 中心部 市街地部 各部 本部 対策本部 災害対策本部 ' +
    '筆頭部 筆頭課 会議室 教室 事務室 執務室 待合室 応接室 研修室 保健室 図書室 議長室 会見室 庁議室 委員会室 和室 温室 病室 診察室 更衣室 調理室 浴室 部員室 課内室 議員控室 控室 相談室等 ' +
    '薬局 郵便局 放送局 支局 当局 法務局 結局 部局 年金局 税務局 労働局 運輸局 整備局 総合事務局 地方整備局 市長事務部局 各部局 全部局 ' +
    '関係 無関係 当係 各係 窓口係等 各課 関係課 関係係 担当課 所管課 主管課 関連課 担当部 担当係 所管部 担当室 所属課 業務担当 事務担当 各担当 窓口担当 主担当 副担当 ' +
    '各支所 全支所 各出張所 本所 支所等 各センター 各班 救護班 各室 首班 同班 各グループ 小グループ プロジェクトチーム 各チーム 両部 両課 全課 全部課 課室 部課 部室 ' +
    '別館 本館 新館 旅館 議会館 市民会館 文化会館 町民会館 村民会館 市立図書館内 総務省 ショッピングセンター ホームセンター 図書コーナー 展示コーナー 記載コーナー 読み聞かせコーナー キッズコーナー 充電ステーション ガスステーション コールセンター'
  ).split(' '),
);
