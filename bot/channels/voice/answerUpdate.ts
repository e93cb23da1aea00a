import type { Request } from 'restify';
import { say } from '../../../dialogs/say';
import { codeOf } from '../../ops/log';
import type { ChannelParts } from '../channel';
import { queryOf } from '../queryOf';
import { updateTwiml } from './twiml';
import type { VoiceWebhook } from './webhook';

/** Where Twilio asks what is said to a landline that is told of a ride. */
export const UPDATE_PATH = '/twilio/voice/update';

/** The address Twilio is given with a call: our random id of it, and nothing of whom it goes to. */
export const updateCallUrl = (publicBaseUrl: string, id: string): string =>
  `${publicBaseUrl}${UPDATE_PATH}?text=${id}`;

const STOP_KEY = '9';

/** What a landline hears: the update, with a key that stops such calls; on an answering machine only whom to call. */
export const answerUpdate = async (
  { keys, isMachine }: VoiceWebhook,
  request: Request,
  { updateCalls, publicBaseUrl, lines, log }: ChannelParts,
): Promise<string> => {
  const id = queryOf(request).get('text') ?? '';
  try {
    const text = await updateCalls.find(id);
    if (text?.calledIn === undefined) return updateTwiml('en', say('update.call.bye'));
    const language = text.calledIn;
    if (isMachine) return updateTwiml(language, say('update.call.voicemail', { line: lines.agent }));
    if (keys !== STOP_KEY)
      return keys === ''
        ? updateTwiml(language, say('update.call.bye'), {
            text: text.body,
            action: updateCallUrl(publicBaseUrl, id),
          })
        : updateTwiml(language, say('update.call.bye'));
    await updateCalls.stop(id);
    return updateTwiml(language, say('update.call.stopped'));
  } catch (error) {
    log.error('request.failed', { channel: 'voice', code: codeOf(error) });
    return updateTwiml('en', say('update.call.voicemail', { line: lines.agent }));
  }
};
