// Bot Framework's own cloud adapter: loaded only when Azure credentials are set, since it is large and past support.
import { type ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type Activity } from 'botframework-schema';
import { type WebChatSettings } from './web-chat-deps.ts';

export type AzureOutcome = 'done' | 'unauthorized' | 'failed';

export type ReceiveFromAzure = (authorization: string, activity: Activity) => Promise<AzureOutcome>;

/** `process` of the SDK prints errors and sends their text to the caller; this does neither. */
class SilentCloudAdapter extends CloudAdapter {
  receive(authorization: string, activity: Activity, bot: ActivityHandler): Promise<unknown> {
    return this.processActivity(authorization, activity, (context) => bot.run(context));
  }
}

/** Authentication is always on: an empty app id would switch it off, so it is refused here. */
export function createAzureAdapter(
  credentials: NonNullable<WebChatSettings['azure']>,
  bot: ActivityHandler,
): ReceiveFromAzure {
  if (credentials.appId === '') throw new Error('Bot Framework does not authenticate without an app id.');
  const adapter = new SilentCloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: credentials.appId,
      MicrosoftAppPassword: credentials.password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: credentials.tenantId,
    }),
  );
  return async (authorization, activity) => {
    try {
      await adapter.receive(authorization, activity, bot);
      return 'done';
    } catch (error) {
      return isRefusal(error) ? 'unauthorized' : 'failed';
    }
  };
}

/** The SDK's AuthenticationError carries a status and no name of its own. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'statusCode' in error && (error.statusCode === 401 || error.statusCode === 403)
  );
}
