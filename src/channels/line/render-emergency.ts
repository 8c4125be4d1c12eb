// 119 and 110 as buttons that dial, before everything else.
import { type messagingApi } from '@line/bot-sdk';
import { type Reply } from '#replies/reply.ts';
import { linkButton } from './card-buttons.ts';
import { line } from './card-lines.ts';
import { cutText } from './cut-text.ts';
import { LINE_LIMITS } from './line-limits.ts';

export function renderEmergency(reply: Reply): messagingApi.FlexMessage | undefined {
  const buttons = reply.emergencyCalls
    .map((number) => linkButton(`tel:${number}`, `${reply.labels.call} ${number}`, 'primary'))
    .filter((button) => button !== undefined);
  const headline = line(reply.headline, 'title');
  if (buttons.length === 0 || headline === undefined) return undefined;
  return {
    type: 'flex',
    altText: cutText(`${reply.emergencyCalls.join('・')} ${reply.text}`, LINE_LIMITS.altText.max),
    contents: {
      type: 'bubble',
      size: 'mega',
      body: { type: 'box', layout: 'vertical', contents: [headline] },
      footer: { type: 'box', layout: 'vertical', spacing: 'sm', contents: buttons },
    },
  };
}
