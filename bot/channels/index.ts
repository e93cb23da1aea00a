import type { Channel } from './channel';
import { sms } from './sms/sms';
import { voice } from './voice/voice';
import { webChat } from './webChat/webChat';

/** The table of channels. Adding one is a folder and a line here. */
export const channels: readonly Channel[] = [sms, voice, webChat];
