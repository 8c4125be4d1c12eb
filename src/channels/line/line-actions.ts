// Buttons and quick replies that always fit LINE's limits; what can't fit is left out.
import { type messagingApi } from '@line/bot-sdk';
import { truncateGraphemes } from '#domain/graphemes.ts';
import { LINE_LIMITS, URI_SCHEMES, type LineLimit } from './line-limits.ts';
import { writePostbackData, type PostbackAction } from './postback-action.ts';

/** A tap that LINE shows as the citizen's own words (`said`) and sends us as data. */
export function postbackAction(
  action: PostbackAction,
  label: string,
  { said = label, labelLimit }: { readonly said?: string; readonly labelLimit: LineLimit },
): messagingApi.PostbackAction | undefined {
  const data = writePostbackData(action);
  if (data === undefined || label === '') return undefined;
  return {
    type: 'postback',
    label: truncateGraphemes(label, labelLimit.max),
    data,
    displayText: truncateGraphemes(said, LINE_LIMITS.displayText.max),
  };
}

/** A link button, or nothing if LINE would refuse the address. */
export function uriAction(uri: string, label: string): messagingApi.URIAction | undefined {
  if (uri.length > LINE_LIMITS.uri.max || label === '' || !URL.canParse(uri)) return undefined;
  if (!URI_SCHEMES.includes(new URL(uri).protocol)) return undefined;
  return { type: 'uri', label: truncateGraphemes(label, LINE_LIMITS.flexLabel.max), uri };
}

/** At most 13 quick replies; undefined if there is nothing to choose. */
export function quickReply(
  actions: readonly (messagingApi.PostbackAction | undefined)[],
): messagingApi.QuickReply | undefined {
  const items = actions
    .filter((action) => action !== undefined)
    .slice(0, LINE_LIMITS.quickReplies.max)
    .map((action) => ({ type: 'action', action }));
  return items.length === 0 ? undefined : { items };
}

/** A choice that asks a question; a question too long for postback data is asked by its label. */
export function askAction(label: string, question: string): messagingApi.PostbackAction | undefined {
  const labelLimit = LINE_LIMITS.quickReplyLabel;
  return (
    postbackAction({ do: 'ask', question }, label, { labelLimit }) ??
    postbackAction({ do: 'ask', question: truncateGraphemes(label, labelLimit.max) }, label, { labelLimit })
  );
}
