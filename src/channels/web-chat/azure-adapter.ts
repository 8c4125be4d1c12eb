// Bot Framework's own cloud adapter: loaded only when Azure credentials are set, since it is large and past support.
import {
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { type Activity } from 'botframework-schema';
import { type WebChatSettings } from './web-chat-deps.ts';

export type AzureOutcome =
  /** `body` holds the replies where Azure asked for them in the response. */
  | { readonly kind: 'done'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'failed' };

export type ReceiveFromAzure = (authorization: string, activity: Activity) => Promise<AzureOutcome>;

/** `process` of the SDK prints errors and sends their text to the caller; this does neither. */
class SilentCloudAdapter extends CloudAdapter {
  receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }
}

/**
 * Authentication is always on: an empty app id would switch it off, so it is refused here.
 * @param overrides further settings of the SDK by their own names, e.g. addresses of a sovereign cloud.
 */
export function createAzureAdapter(
  credentials: NonNullable<WebChatSettings['azure']>,
  bot: ActivityHandler,
  overrides: Readonly<Record<string, string>> = {},
): ReceiveFromAzure {
  if (credentials.appId === '') throw new Error('Bot Framework does not authenticate without an app id.');
  const adapter = new SilentCloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: credentials.appId,
      MicrosoftAppPassword: credentials.password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: credentials.tenantId,
      ...overrides,
    }),
  );
  return async (authorization, activity) => {
    const turn = { hasBegun: false };
    try {
      const response = await adapter.receive(authorization, activity, (context) => {
        turn.hasBegun = true;
        return bot.run(context);
      });
      const body: unknown = response?.body;
      return { kind: 'done', status: response?.status ?? 200, body };
    } catch {
      // Whatever goes wrong before the bot's turn leaves the sender unproved: the SDK throws all kinds of errors there.
      return { kind: turn.hasBegun ? 'failed' : 'unauthorized' };
    }
  };
}
