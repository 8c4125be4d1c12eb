// The buttons under a card: call, map, and whether it helped.
import { type messagingApi } from '@line/bot-sdk';
import { type Reply } from '#replies/reply.ts';
import { INK } from './card-lines.ts';
import { postbackAction, uriAction } from './line-actions.ts';
import { LINE_LIMITS } from './line-limits.ts';

type Look = 'primary' | 'secondary';

function toButton(action: messagingApi.Action, look: Look): messagingApi.FlexButton {
  const colours = look === 'primary' ? { color: INK.accent } : {};
  return {
    type: 'button',
    action,
    style: look,
    height: 'sm',
    scaling: true,
    adjustMode: 'shrink-to-fit',
    ...colours,
  };
}

export function linkButton(uri: string, label: string, look: Look): messagingApi.FlexButton | undefined {
  const action = uriAction(uri, label);
  return action === undefined ? undefined : toButton(action, look);
}

/** Both answers as taps; they stay under the card and also show on LINE for PC, where quick replies don't. */
export function feedbackActions(
  unit: string | null,
  reply: Pick<Reply, 'labels' | 'lang'>,
): readonly messagingApi.PostbackAction[] {
  const labelLimit = LINE_LIMITS.quickReplyLabel;
  const { lang } = reply;
  return [
    postbackAction({ do: 'feedback', helpful: true, unit, lang }, reply.labels.helpful, { labelLimit }),
    postbackAction({ do: 'feedback', helpful: false, unit, lang }, reply.labels.wrongOffice, { labelLimit }),
  ].filter((action) => action !== undefined);
}

export function feedbackButtons(unit: string, reply: Reply): messagingApi.FlexBox | undefined {
  const buttons = feedbackActions(unit, reply).map((action) => toButton(action, 'secondary'));
  if (buttons.length === 0) return undefined;
  return { type: 'box', layout: 'vertical', spacing: 'sm', margin: 'md', contents: buttons };
}
