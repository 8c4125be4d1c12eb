// What each kind of change is called in Japanese, for staff and for pages.
import { type ChangeKind } from './change-event.ts';

export const CHANGE_KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  rename: '名前の変更',
  split: '分割',
  merge: '統合',
  establish: '新設',
  abolish: '廃止',
  transferDuty: '仕事の移管',
  moveUnder: '所属の変更',
  relocate: '移転',
  reorganise: '改編',
  establishPost: '職の新設',
};
