import type { IncomingMessage } from 'node:http';
import type { ChannelParts } from '../channel';
import { isLoopback } from '../fromHere';

const urlOf = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/**
 * Whether a socket is asked for by our own page, by one of a site that may embed the chat, or by no page at all: a browser says where
 * a page is from and no page can say otherwise, while a program says nothing or what it likes, and has to have the token as well.
 * On a developer's machine our page has two names.
 */
export const isKnownOrigin = (
  { headers: { origin, host } }: Pick<IncomingMessage, 'headers'>,
  { publicBaseUrl, embedOrigins }: Pick<ChannelParts, 'publicBaseUrl' | 'embedOrigins'>,
): boolean => {
  if (origin === undefined) return true;
  if ([new URL(publicBaseUrl).origin, ...embedOrigins].includes(origin)) return true;
  const url = urlOf(origin);
  return url?.host === host && isLoopback(url?.hostname ?? '');
};
