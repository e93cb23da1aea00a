import { BotAdapter, type TurnContext } from 'botbuilder-core';
import { AppError } from '../../domain/errors';

/** What a channel of ours cannot do: send, change or take back anything beside the reply of a turn. */
class NotPossibleOnThisChannel extends AppError {
  readonly code = 'channel.not-possible';
}

/** Botbuilder's door for our channels: a turn returns what is said, and its channel renders it. */
export class ReplyAdapter extends BotAdapter {
  /** Runs what a channel does for one message. */
  async runMiddlewareFor(context: TurnContext, run: () => Promise<void>): Promise<void> {
    await this.runMiddleware(context, run);
  }

  override sendActivities(): Promise<never> {
    throw new NotPossibleOnThisChannel('What is said is the reply of the turn.');
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
