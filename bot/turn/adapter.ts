import { setTimeout as pause } from 'node:timers/promises';
import { BotAdapter, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder-core';
import { AppError } from '../../domain/errors';

/** What a channel of ours cannot do: change or take back what it has sent. */
class NotPossibleOnThisChannel extends AppError {
  readonly code = 'channel.not-possible';
}

const SENT = Symbol('texts sent in this turn');

/** The texts a turn has sent, in order. */
export const sentIn = (context: TurnContext): readonly string[] => {
  const sent: unknown = context.turnState.get(SENT);
  return Array.isArray(sent) ? sent.filter((text) => typeof text === 'string') : [];
};

/** Botbuilder's door for channels that answer in the webhook's own response: what is sent is collected until the turn is over. */
export class CollectingAdapter extends BotAdapter {
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      if (activity.type === 'delay') await pause(Number(activity.value));
      else if (activity.text !== undefined) context.turnState.set(SENT, [...sentIn(context), activity.text]);
    }
    return activities.map((_, index) => ({ id: `${context.activity.id ?? ''}-${index}` }));
  }

  /** Runs what a channel does for one message. */
  async runMiddlewareFor(context: TurnContext, run: () => Promise<void>): Promise<void> {
    await this.runMiddleware(context, run);
  }

  override continueConversation(): Promise<never> {
    throw new NotPossibleOnThisChannel('A text without a message before it goes through the outbox.');
  }

  override updateActivity(): Promise<never> {
    throw new NotPossibleOnThisChannel('A text that was sent stays as it is.');
  }

  override deleteActivity(): Promise<never> {
    throw new NotPossibleOnThisChannel('A text that was sent cannot be taken back.');
  }
}
