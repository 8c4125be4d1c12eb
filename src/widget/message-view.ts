// One entry of a conversation -> view: the citizen's own words, or a reply.
import { type Reply } from '#replies/reply.ts';
import { shownText, viewReply, type ReplySurface, type ReplyUse } from './reply-view.ts';
import { h, type ViewElement } from './view-node.ts';

export type Message =
  | { readonly kind: 'question'; readonly text: string }
  | {
      readonly kind: 'reply';
      readonly reply: Reply;
      readonly chosen?: string;
      readonly feedback?: 'helpful' | 'wrong-office';
    };

/** `isCurrent`: the newest reply, whose choices can still be taken. */
export function viewMessage(message: Message, isCurrent: boolean, surface: ReplySurface): ViewElement {
  switch (message.kind) {
    case 'question':
      return h(
        'div',
        { class: 'message own' },
        h('p', { class: 'speaker' }, ...shownText(surface.words.you, surface.language)),
        h('p', { class: 'said', dir: 'auto' }, message.text),
      );
    case 'reply': {
      const use: ReplyUse = { chosen: message.chosen, feedback: message.feedback, isCurrent };
      return viewReply(message.reply, use, surface);
    }
    default:
      return message satisfies never;
  }
}
