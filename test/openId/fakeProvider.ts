import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { systemClock } from '../../bot/clock';
import { newKey } from '../redis/testRedis';

/** How a provider can be wrong, or be somebody else. */
export type Misbehaviour =
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-nonce'
  | 'no-nonce'
  | 'expired'
  | 'wrong-key'
  | 'unsigned'
  | 'other-issuer-in-address'
  | 'other-state'
  | 'access-denied'
  | 'token-fails';

/** The client that is registered. */
export const registered = { clientId: 'rideline-desk', clientSecret: 'secret+of/the desk=' } as const;

interface Code {
  readonly nonce: string | undefined;
  readonly challenge: string;
  readonly redirect: string;
  readonly person: Readonly<Record<string, unknown>>;
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

const signed = (claims: object, key: KeyObject, algorithm: 'RS256' | 'none'): string => {
  const head = `${encoded({ alg: algorithm, typ: 'JWT', kid: 'one' })}.${encoded(claims)}`;
  const signature = algorithm === 'none' ? '' : sign('sha256', Buffer.from(head), key).toString('base64url');
  return `${head}.${signature}`;
};

/** Another one each time. */
const newSecret = (): string => Buffer.from(newKey(), 'base64').toString('base64url');

const HOUR_SECONDS = 3_600;

/**
 * An OpenID provider over HTTP, as strict as a real one: registered client and redirect address, code once, PKCE. Whoever comes is signed
 * in at once as the person that is set.
 * @param options `methods`: how the client may name itself at the token endpoint
 */
export const startFakeProvider = async (
  redirect: string,
  options: { readonly methods?: readonly string[] } = {},
) => {
  const keys = newKeys();
  const others = newKeys();
  const codes = new Map<string, Code>();
  const tokens = new Map<string, Readonly<Record<string, unknown>>>();
  const requests: { readonly path: string; readonly query: URLSearchParams }[] = [];
  let person: Readonly<Record<string, unknown>> = {};
  let userInfo: Readonly<Record<string, unknown>> = {};
  let misbehaviour: Misbehaviour | undefined;
  let issuer = '';

  const send = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  };

  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    const isGood =
      query.get('response_type') === 'code' &&
      query.get('client_id') === registered.clientId &&
      query.get('redirect_uri') === redirect &&
      query.get('scope')?.split(' ').includes('openid') === true &&
      query.get('code_challenge_method') === 'S256' &&
      (query.get('code_challenge') ?? '').length === 43;
    if (!isGood) {
      send(response, 400, { error: 'invalid_request' });
      return;
    }
    const code = newSecret();
    codes.set(code, {
      nonce: query.get('nonce') ?? undefined,
      challenge: query.get('code_challenge') ?? '',
      redirect,
      person,
    });
    const back = new URL(redirect);
    const state = query.get('state') ?? '';
    back.searchParams.set('state', misbehaviour === 'other-state' ? `${state}x` : state);
    back.searchParams.set(
      'iss',
      misbehaviour === 'other-issuer-in-address' ? 'https://other.example.org' : issuer,
    );
    if (misbehaviour === 'access-denied') back.searchParams.set('error', 'access_denied');
    else back.searchParams.set('code', code);
    response.writeHead(302, { location: back.href });
    response.end();
  };

  const isTheClient = (request: IncomingMessage, form: URLSearchParams): boolean => {
    const { clientId, clientSecret } = registered;
    const methods = options.methods ?? ['client_secret_basic', 'client_secret_post'];
    const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
    if (scheme === 'Basic' && methods.includes('client_secret_basic')) {
      // Both are form-encoded before they are put together (RFC 6749, 2.3.1).
      const [id = '', secret = ''] = Buffer.from(credentials, 'base64').toString().split(':');
      const plain = new URLSearchParams(`id=${id}&secret=${secret}`);
      return plain.get('id') === clientId && plain.get('secret') === clientSecret;
    }
    const isPosted = form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
    return isPosted && methods.includes('client_secret_post');
  };

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await text(request));
    const given = form.get('code') ?? '';
    const code = codes.get(given);
    codes.delete(given);
    if (!isTheClient(request, form)) {
      send(response, 401, { error: 'invalid_client' });
      return;
    }
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      form.get('grant_type') === 'authorization_code' &&
      code?.challenge === challenge &&
      code.redirect === form.get('redirect_uri');
    if (!isGood || misbehaviour === 'token-fails') {
      send(response, 400, { error: 'invalid_grant', error_description: 'Maria Canary' });
      return;
    }
    const now = Math.floor(systemClock() / 1_000);
    const nonce = misbehaviour === 'wrong-nonce' ? 'of-somebody-else' : code.nonce;
    const isExpired = misbehaviour === 'expired';
    const claims = {
      iss: misbehaviour === 'wrong-issuer' ? 'https://other.example.org' : issuer,
      aud: misbehaviour === 'wrong-audience' ? 'another-client' : registered.clientId,
      iat: isExpired ? now - 2 * HOUR_SECONDS : now,
      exp: isExpired ? now - HOUR_SECONDS : now + HOUR_SECONDS,
      ...(misbehaviour !== 'no-nonce' && { nonce }),
      ...code.person,
    };
    const accessToken = newSecret();
    tokens.set(accessToken, { sub: code.person.sub, ...userInfo });
    const key = misbehaviour === 'wrong-key' ? others.privateKey : keys.privateKey;
    send(response, 200, {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: HOUR_SECONDS,
      id_token: signed(claims, key, misbehaviour === 'unsigned' ? 'none' : 'RS256'),
    });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    requests.push({ path: pathname, query: searchParams });
    switch (pathname) {
      case '/.well-known/openid-configuration':
        send(response, 200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          authorization_response_iss_parameter_supported: true,
          code_challenge_methods_supported: ['S256'],
          ...(options.methods !== undefined && { token_endpoint_auth_methods_supported: options.methods }),
        });
        return;
      case '/jwks': {
        const jwk = keys.publicKey.export({ format: 'jwk' });
        send(response, 200, { keys: [{ ...jwk, kid: 'one', use: 'sig', alg: 'RS256' }] });
        return;
      }
      case '/authorize':
        authorize(searchParams, response);
        return;
      case '/token':
        await exchange(request, response);
        return;
      case '/userinfo': {
        const told = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
        send(response, told === undefined ? 401 : 200, told ?? { error: 'invalid_token' });
        return;
      }
      default:
        send(response, 404, {});
    }
  };

  const server = createServer((request, response) => {
    void answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    issuer,
    /** What was asked of it, in order. */
    requests,
    /** Who signs in from now on: claims of the token, and what only the profile's address tells. */
    be(claims: Readonly<Record<string, unknown>>, onlyInProfile: Readonly<Record<string, unknown>> = {}) {
      person = claims;
      userInfo = onlyInProfile;
    },
    misbehave(how: Misbehaviour | undefined) {
      misbehaviour = how;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** What {@link startFakeProvider} gives. */
export type FakeProvider = Awaited<ReturnType<typeof startFakeProvider>>;
