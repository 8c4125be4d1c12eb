// Renders what was read from a notice for a person at a terminal, in Japanese.
import { type ChangeKind } from '#domain/change-event.ts';
import { type Notice, type NoticeEvent } from './notice.ts';

/** The few styles a terminal offers; plain functions when colour is off. */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly warn: (text: string) => string;
};

const KINDS: Readonly<Record<ChangeKind, string>> = {
  establish: '新設',
  abolish: '廃止',
  rename: '名称変更',
  merge: '統合',
  split: '分割',
  moveUnder: '移管(組織)',
  relocate: '移転',
  transferDuty: '移管(事務)',
  reorganise: '再編',
  establishPost: '職の新設',
};
const WIDEST_KIND = 12;

export function renderNotice(notice: Notice, paint: Paint): string {
  const lines = [
    paint.strong(notice.title ?? '(題名なし)'),
    `発行    ${notice.publisher ?? '(書かれていません)'}   掲載 ${notice.published ?? '-'}`,
    `施行日  ${notice.effective ?? '(全体に共通する日は書かれていません)'}${renderProposed(notice)}`,
    '',
    paint.strong(`変更 ${String(notice.events.length)}件`),
    ...notice.events.flatMap((event) => [
      `  ${padEnd(KINDS[event.type], WIDEST_KIND)} ${describe(event)}`,
      paint.faint(`  ${' '.repeat(WIDEST_KIND)} 「${oneLine(event.quote)}」`),
    ]),
    '',
    paint.strong('変わらない組織'),
    `  ${notice.unchanged.length === 0 ? '(書かれていません)' : notice.unchanged.join('、')}`,
    '',
    paint.strong('連絡先'),
    ...(notice.contacts.length === 0
      ? ['  (書かれていません)']
      : notice.contacts.map(
          (contact) =>
            `  ${contact.phone}  ${contact.unit}(${contact.role === 'issuer' ? 'このお知らせの問い合わせ先' : '組織の電話'})`,
        )),
  ];
  if (notice.unread.length === 0) return `${lines.join('\n')}\n`;
  const unread = notice.unread.flatMap((sentence) => [
    `  ・${oneLine(sentence.sentence)}`,
    paint.faint(`    ${sentence.why}`),
  ]);
  return `${[...lines, '', paint.warn(`ご自身で読んでください ${String(notice.unread.length)}文`), ...unread].join('\n')}\n`;
}

function renderProposed({ proposedEffective }: Notice): string {
  return proposedEffective === null
    ? ''
    : `  → ${proposedEffective.date}と思われます(${proposedEffective.basis}から推定。確かめてください)`;
}

function describe(event: NoticeEvent): string {
  const before = event.before.join('、');
  const after = event.after.join('、');
  const day = event.effective === null ? '' : `  ${event.effective}`;
  const within = event.parent === null ? '' : `[${event.parent}] `;
  switch (event.type) {
    case 'establish':
    case 'establishPost':
      return `${within}${after}${day}`;
    case 'abolish':
    case 'relocate':
      return `${within}${before}${day}`;
    case 'moveUnder':
      return `${before} → ${event.parent ?? '?'}の下へ${day}`;
    case 'transferDuty':
      return `「${event.duty ?? '?'}」 ${before === '' ? '?' : before} → ${within}${after}${day}`;
    case 'rename':
    case 'merge':
    case 'split':
    case 'reorganise':
      return `${within}${before === '' ? '(内訳)' : before} → ${after === '' ? '?' : after}${day}`;
    default:
      event.type satisfies never;
      return '';
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '⏎');
}

/** Pads to `width` columns, counting full-width letters as two. */
function padEnd(text: string, width: number): string {
  const used = [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - used));
}
