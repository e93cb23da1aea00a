import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotApp } from '../../config/config';

/** Botbuilder's adapter without its HTTP side, which writes what broke to the console, and with it what was said. */
class Door extends CloudAdapter {
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/**
 * The adapter for the Bot Framework.
 * @param app absent: it lets in whoever comes, and posts to wherever it is told; who calls it sees to that
 */
export const openDoor = (app: BotApp | undefined): Door =>
  new Door(
    new ConfigurationBotFrameworkAuthentication(
      app === undefined
        ? {}
        : {
            MicrosoftAppId: app.id,
            MicrosoftAppPassword: app.password,
            MicrosoftAppType: app.type,
            ...(app.tenantId !== undefined && { MicrosoftAppTenantId: app.tenantId }),
          },
    ),
  );
