import { BlockList, isIP } from 'node:net';
import type { Request } from 'restify';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a name or an address can only be this machine: localhost, 127.0.0.0/8 or ::1, the latter with brackets or without. */
export const isLoopback = (host: string): boolean => {
  const address = host.replace(/^\[(?<inner>[^\]]*)\]$/, '$<inner>');
  const family = isIP(address);
  if (family === 0) return address.toLowerCase() === 'localhost';
  return loopback.check(address, family === 6 ? 'ipv6' : 'ipv4');
};

/** What a proxy adds: behind one every request comes from its own machine, wherever it was sent. */
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

const hostOf = (request: Request): string => {
  try {
    return new URL(`http://${request.header('host', '')}`).hostname;
  } catch {
    return '';
  }
};

/**
 * Whether a request was made on this machine, to this machine by name, and not by a page of another site: a page a developer
 * visits can make the browser call here, under a name of its own too.
 */
export const isFromHere = (request: Request): boolean =>
  isLoopback(request.socket.remoteAddress ?? '') &&
  PROXIED.every((name) => request.header(name, '') === '') &&
  isLoopback(hostOf(request)) &&
  ['', 'none', 'same-origin'].includes(request.header('sec-fetch-site', ''));
