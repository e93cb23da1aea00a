import type { Channel } from './channel';
import { sms } from './sms/sms';

/** The table of channels. Adding one is a folder and a line here. */
export const channels: readonly Channel[] = [sms];
