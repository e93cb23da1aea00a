import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from './fromHere';

/**
 * The address a request comes from, as far as it can be trusted: what the outermost of our own proxies saw. What stands before
 * that in X-Forwarded-For was written by whoever asks. An IPv6 address counts as its /64: one household has all of it.
 * @param proxies proxies of ours in front of the server; 0 takes the connection's own address
 * @returns undefined where it is this machine, or cannot be told: then nothing is limited by it, so that nobody shares a limit
 *   with everybody behind a proxy the settings do not name
 */
export const addressOf = (
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string | undefined => {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const told = proxies === 0 ? request.socket.remoteAddress : forwarded.at(-proxies);
  const address = (told ?? '').trim().replace(/^::ffff:(?=\d)/i, '');
  const family = isIP(address);
  if (family === 0 || isLoopback(address)) return undefined;
  if (family === 4) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const zeros = address.includes('::')
    ? Array.from({ length: 8 - left.length - right.length }, () => '0')
    : [];
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
};
