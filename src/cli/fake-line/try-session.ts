// One try-out: turns commands into signed webhooks, waits for what the bot sends, and draws it.
import { setTimeout as sleep } from 'node:timers/promises';
import { MENU_WORDS } from '#channels/line/rich-menu/menu-words.ts';
import { topicIdSchema, writePostbackData } from '#channels/line/postback-action.ts';
import { type Clock, type IdSource } from '#domain/ports.ts';
import { drawMessages, type Tap } from './draw-message.ts';
import { type Behaviour, type FakeLineServer } from './fake-line-server.ts';
import { makeEvent, makeTextEvent, redelivered, type EventFrame, type MadeEvent } from './make-event.ts';
import { HELP, parseCommand, type TryCommand } from './parse-command.ts';
import { sendWebhook } from './send-webhook.ts';

export type TrySession = {
  /** False when it is time to end. */
  run(typed: string): Promise<boolean>;
};

export type Mood = Extract<TryCommand, { kind: 'line' }>;

const USER = 'U00000000000000000000000000000001';
const GROUP = 'C00000000000000000000000000000001';
const BOT_NAME = '@窓口案内';
/** How long an answer is waited for, and how long silence is given to prove itself, in milliseconds. */
const PATIENCE_MS = 20_000;
const SILENCE_MS = 1_200;

export function behaviourOf({ mood, amount }: Mood): Behaviour {
  switch (mood) {
    case 'work':
      return { kind: 'work' };
    case 'slow':
      return { kind: 'stallAfter', ms: amount };
    case 'fail':
      return { kind: 'failBefore', status: 500 };
    case 'lose':
      return { kind: 'failAfter', status: 500 };
    case 'limit':
      return { kind: 'failBefore', status: 429 };
    default:
      return mood satisfies never;
  }
}

export function createTrySession({
  line,
  webhookUrl,
  channelSecret,
  clock,
  ids,
  columns,
  print,
  onMood,
}: {
  readonly line: FakeLineServer;
  readonly webhookUrl: string;
  readonly channelSecret: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly columns: number;
  readonly print: (text: string) => void;
  readonly onMood: (mood: Mood) => void;
}): TrySession {
  let taps: readonly Tap[] = [];
  let last: MadeEvent | undefined;
  let lastMessageId = '';
  let seen = 0;
  let isInGroup = false;

  function frame(hasToken = true): EventFrame {
    const id = ids.next();
    const replyToken = hasToken ? `token-${id}` : undefined;
    if (replyToken !== undefined) line.state.issueReplyToken(replyToken);
    return {
      id,
      timestamp: clock.now().getTime(),
      userId: USER,
      groupId: isInGroup ? GROUP : undefined,
      replyToken,
    };
  }

  function showNew(): boolean {
    const fresh = line.state.deliveries().slice(seen);
    seen += fresh.length;
    for (const { via, messages } of fresh) {
      const drawn = drawMessages(messages, columns);
      taps = drawn.taps;
      print(`${drawn.lines.join('\n')}\n  ← ${via === 'reply' ? '応答' : 'プッシュ'} ${messages.length}件`);
    }
    return fresh.length > 0;
  }

  async function send(event: MadeEvent, isAnswerExpected: boolean, secret = channelSecret): Promise<void> {
    last = event;
    const before = performance.now();
    const status = await sendWebhook(webhookUrl, secret, [event]);
    print(`  → ${event.type} を送信: ${status ?? '応答なし'}(${Math.round(performance.now() - before)} ms)`);
    const patience = isAnswerExpected && status === 200 ? PATIENCE_MS : SILENCE_MS;
    for (let waited = 0; waited < patience; waited += 20) {
      if (showNew()) return;
      await sleep(20);
    }
    print('  (返信はありません)');
  }

  function textEvent(text: string, isMention: boolean): MadeEvent {
    lastMessageId = ids.next();
    const spoken = isMention ? `${BOT_NAME} ${text}` : text;
    const event = makeTextEvent(frame(), spoken, lastMessageId);
    if (!isMention) return event;
    const mention = { mentionees: [{ index: 0, length: BOT_NAME.length, type: 'user', isSelf: true }] };
    return { ...event, message: { type: 'text', id: lastMessageId, quoteToken: 'q', text: spoken, mention } };
  }

  function happen(type: Extract<TryCommand, { kind: 'happen' }>['type']): Promise<void> {
    switch (type) {
      case 'unsend':
        return send(makeEvent(frame(false), { type, unsend: { messageId: lastMessageId } }), false);
      case 'unfollow':
      case 'leave':
        return send(makeEvent(frame(false), { type }), false);
      case 'standby':
        return send({ ...textEvent('待機中のメッセージ', false), mode: 'standby' }, false);
      case 'unknown':
        return send(makeEvent(frame(), { type: 'somethingNew', detail: { from: 'the future' } }), false);
      case 'follow':
        return send(makeEvent(frame(), { type, follow: { isUnblocked: false } }), true);
      case 'join':
        return send(makeEvent(frame(), { type }), true);
      default:
        return type satisfies never;
    }
  }

  async function tap(number: number): Promise<void> {
    const chosen = taps[number - 1];
    if (chosen === undefined) return print('  その番号はありません。');
    if (chosen.data === null) return print(`  スマートフォンでは ${chosen.uri ?? ''} が開きます。`);
    print(`  「${chosen.label}」を押しました`);
    await send(makeEvent(frame(), { type: 'postback', postback: { data: chosen.data } }), true);
  }

  function openMenu(menu: 'ja' | 'plain'): void {
    taps = topicIdSchema.options.map((topic) => {
      const { main, below } = MENU_WORDS[menu][topic];
      return {
        label: `${main} ${below}`.trim(),
        data: writePostbackData({ do: 'topic', topic, menu }) ?? '',
        uri: null,
      };
    });
    print(taps.map(({ label }, index) => `  [${index + 1}] ${label}`).join('\n'));
  }

  async function perform(command: TryCommand): Promise<void> {
    switch (command.kind) {
      case 'say':
        return send(textEvent(command.text, command.isMention), !isInGroup || command.isMention);
      case 'edit': {
        const event = textEvent(command.text, true);
        return send({ ...event, type: 'messageEdited' }, true);
      }
      case 'send':
        return send(
          makeEvent(frame(), { type: 'message', message: { type: command.what, id: ids.next() } }),
          !isInGroup,
        );
      case 'location': {
        const { latitude, longitude } = command;
        return send(
          makeEvent(frame(), {
            type: 'message',
            message: { type: 'location', id: ids.next(), latitude, longitude },
          }),
          !isInGroup,
        );
      }
      case 'tap':
        return tap(command.number);
      case 'happen':
        return happen(command.type);
      case 'again':
        return last === undefined
          ? print('  まだ何も送っていません。')
          : send(command.isRedelivery ? redelivered(last) : last, false);
      case 'menu':
        return openMenu(command.menu);
      case 'group':
        isInGroup = command.isOn;
        return print(isInGroup ? '  ここからはグループの中です。' : '  一対一に戻りました。');
      case 'line':
        onMood(command);
        return print(`  LINE の調子: ${command.mood}`);
      case 'json':
        return print(JSON.stringify(line.state.deliveries().at(-1)?.messages ?? [], null, 2));
      case 'forge':
        return send(textEvent('署名がうそのメッセージ', false), false, 'a wrong secret');
      case 'help':
        return print(HELP);
      case 'wrong':
        return print(`  ${command.why}`);
      case 'quit':
        return;
      default:
        command satisfies never;
    }
  }

  return {
    async run(typed) {
      showNew();
      const command = parseCommand(typed.trim());
      if (typed.trim() !== '') await perform(command);
      return command.kind !== 'quit';
    },
  };
}
