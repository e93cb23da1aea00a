import type { Server } from 'restify';
import type { TurnContext } from 'botbuilder-core';
import type { RecordDelivery } from '../notify/recordDelivery';
import type { UpdateCalls } from '../notify/updateCalls';
import type { Log } from '../ops/log';
import type { ConversationStore } from '../storage/conversationStore';
import type { Surroundings } from '../surroundings';
import type { Message, Reply } from '../turn/turn';
import type { TextApp } from '../../domain/textApps';
import type { Terminal } from './terminal';

/** What a channel needs: where it is reached, how it knows a real webhook, and the turn behind it. */
export interface ChannelParts {
  readonly publicBaseUrl: string;
  /** Origins of other sites whose pages may show the web chat. */
  readonly embedOrigins: readonly string[];
  readonly twilioAuthToken: string;
  readonly twilioAccountSid?: string;
  /** Where Twilio's API is, without a slash at the end. */
  readonly twilioApiUrl: string;
  /** Who answers the carrier's words by which texts are stopped, started and explained. */
  readonly optOut: 'twilio' | 'own';
  /** Apps beside texts whose messages are answered. */
  readonly textApps: readonly TextApp[];
  /** Whether calls are talked over a socket (Twilio's ConversationRelay), and not document by document. */
  readonly voiceRelay: boolean;
  /** Lines a call is put through to: people, and the crisis line. */
  readonly lines: { readonly agent: string; readonly crisis: string };
  readonly turn: (message: Message, context: TurnContext) => Promise<Reply>;
  /** Records what became of a text that was sent without a message before it. */
  readonly recordDelivery: RecordDelivery;
  /** The calls by which landlines are told of rides. */
  readonly updateCalls: UpdateCalls;
  /** What was said in a conversation, for a channel that shows it. */
  readonly conversations: Pick<ConversationStore, 'since' | 'last' | 'listen'>;
  /** Signs tokens of the channel's own: base64. */
  readonly tokenKey: string;
  readonly surroundings: Pick<Surroundings, 'clock' | 'newId' | 'newToken'>;
  /** Aborted when the process is asked to stop: what is held open then has to end. */
  readonly stopping: AbortSignal;
  readonly log: Log;
}

/** A channel: turns webhooks into messages and replies into what its sender expects. It decides nothing. */
export interface Channel {
  readonly id: string;
  /** Adds the channel's routes to the server. */
  readonly mount: (server: Server, parts: ChannelParts) => void;
  readonly terminal: Terminal;
}
