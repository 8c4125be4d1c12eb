// What was typed into line:try: a message to the bot, or a command beginning with a slash.

export const UNREADABLE_KINDS = ['sticker', 'image', 'video', 'audio', 'file'] as const;

export type TryCommand =
  | { readonly kind: 'say'; readonly text: string; readonly isMention: boolean }
  | { readonly kind: 'edit'; readonly text: string }
  | { readonly kind: 'send'; readonly what: (typeof UNREADABLE_KINDS)[number] }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'tap'; readonly number: number }
  | {
      readonly kind: 'happen';
      readonly type: 'follow' | 'unfollow' | 'join' | 'leave' | 'unsend' | 'standby' | 'unknown';
    }
  | { readonly kind: 'again'; readonly isRedelivery: boolean }
  | { readonly kind: 'menu'; readonly menu: 'ja' | 'plain' }
  | { readonly kind: 'group'; readonly isOn: boolean }
  | {
      readonly kind: 'line';
      readonly mood: 'work' | 'slow' | 'fail' | 'lose' | 'limit';
      readonly amount: number;
    }
  | { readonly kind: 'json' | 'forge' | 'help' | 'quit' }
  | { readonly kind: 'wrong'; readonly why: string };

const HAPPENINGS = ['follow', 'unfollow', 'join', 'leave', 'unsend', 'standby', 'unknown'] as const;
const WORDS = ['json', 'forge', 'help', 'quit'] as const;
const DEFAULT_SLOW_MS = 3_000;

function isOneOf<T extends string>(options: readonly T[], value: string): value is T {
  return options.some((option) => option === value);
}

export function parseCommand(typed: string): TryCommand {
  if (!typed.startsWith('/')) return { kind: 'say', text: typed, isMention: false };
  const [name = '', ...rest] = typed.slice(1).trim().split(/\s+/u);
  const [first = '', second = ''] = rest;
  if (isOneOf(WORDS, name)) return { kind: name };
  if (isOneOf(HAPPENINGS, name)) return { kind: 'happen', type: name };
  if (isOneOf(UNREADABLE_KINDS, name)) return { kind: 'send', what: name };
  switch (name) {
    case 'tap':
      return { kind: 'tap', number: Number(first) };
    case 'mention':
      return { kind: 'say', text: rest.join(' '), isMention: true };
    case 'edit':
      return { kind: 'edit', text: rest.join(' ') };
    case 'location':
      return {
        kind: 'location',
        latitude: Number(first || '33.5983'),
        longitude: Number(second || '131.1883'),
      };
    case 'duplicate':
    case 'redeliver':
      return { kind: 'again', isRedelivery: name === 'redeliver' };
    case 'menu':
      return { kind: 'menu', menu: first === 'plain' ? 'plain' : 'ja' };
    case 'group':
      return { kind: 'group', isOn: first !== 'off' };
    case 'work':
    case 'slow':
    case 'fail':
    case 'lose':
    case 'limit':
      return { kind: 'line', mood: name, amount: Number(first) || DEFAULT_SLOW_MS };
    default:
      return { kind: 'wrong', why: `/${name} はありません。/help で一覧が出ます。` };
  }
}

export const HELP = `文字を入れると、LINE の利用者として送ります。/ で始まるのは命令です。
 送るもの     /sticker /image /video /audio /file  /location 緯度 経度
 押す         /tap 番号          メニュー /menu ja  /menu plain (そのあと /tap)
 できごと     /follow /unfollow /unsend /standby /unknown
 グループ     /group on  /mention 文  /edit 文  /join  /leave  /group off
 もう一度     /duplicate (同じものが二度)  /redeliver (再送)
 LINE の調子  /slow ミリ秒  /fail (500)  /lose (届いたのに500)  /limit (429)  /work (元に戻す)
 そのほか     /forge (署名がうそ)  /json (最後の応答)  /help  /quit`;
