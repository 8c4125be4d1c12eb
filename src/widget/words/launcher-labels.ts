// The launcher's label per language, apart from all other words so that the loader stays small.
import { type Language } from '#domain/language.ts';

export const LAUNCHER_LABELS: readonly (readonly [Language, string])[] = [
  ['ja', '窓口を調べる'],
  ['ja-easy', 'どこに きく？'],
  ['en', 'Which office?'],
  ['vi', 'Hỏi quầy nào?'],
  ['zh', '查询窗口'],
  ['ko', '창구 찾기'],
];
