import type { Configuration } from 'openid-client';
import { z } from 'zod';
import { AppError } from '../../../domain/errors';
import type { Clock } from '../../clock';
import { roles, type Role, type SignedIn } from '../representative';

/** The service that knows who works here, by OpenID Connect. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds one role or several. */
  readonly roleClaim: string;
}

/** The service where representatives sign in does not answer, or not as one. */
export class ProviderUnavailable extends AppError {
  readonly code = 'sign-in.provider';
}

/** What a sign-in is sent away with and has to come back with. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Signing in at a provider, by authorization code with PKCE. */
export interface OpenId {
  /**
   * The provider's page to send the browser to.
   * @param asksAgain whoever is signed in there still is asked all the same
   * @throws ProviderUnavailable
   */
  leave(checks: Checks, asksAgain: boolean): Promise<URL>;
  /**
   * Who has come back; `no-role` where the provider names no role of the desk.
   * @param address the whole address the browser came back to
   * @throws ProviderUnavailable, or what the library says is wrong with the answer
   */
  comeBack(address: URL, checks: Checks): Promise<SignedIn | 'no-role'>;
}

/** Milliseconds the provider has for an answer. */
const PATIENCE_SECONDS = 8;

/** Seconds two clocks may be apart. */
const CLOCKS_APART_SECONDS = 30;

/** Milliseconds after which what the provider says of itself is read anew. */
const KNOWN_MS = 3_600_000;

const NAME_LENGTH = 40;

const named = z.string().trim().min(1);

/** A given name as members read it, of claims that may hold it. */
const nameIn = (claims: Readonly<Record<string, unknown>>): string | undefined => {
  const given = named.safeParse(claims.given_name).data ?? named.safeParse(claims.name).data?.split(/\s+/)[0];
  return given?.replace(/[\p{C}\s]+/gu, ' ').slice(0, NAME_LENGTH);
};

/** The role of somebody who has one; of several the first of the table. */
const roleIn = (claim: unknown): Role | undefined => {
  const all: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return roles.find((role) => all.includes(role));
};

const isLocal = (issuer: string): boolean => issuer.startsWith('http:');

/** Signing in at this provider. What it says of itself is read when somebody signs in: it may be away while the server starts. */
export const openIdAt = (settings: ProviderSettings, returnAddress: string, clock: Clock): OpenId => {
  const { issuer, clientId, clientSecret, roleClaim } = settings;
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | undefined;

  // The library is an ES module that takes its time to load, and is needed here alone.
  const library = () => import('openid-client');

  const discover = async (): Promise<Configuration> => {
    const client = await library();
    const configuration = await client
      .discovery(
        new URL(issuer),
        clientId,
        { [client.clockTolerance]: CLOCKS_APART_SECONDS },
        // Told below, by what the provider takes.
        (...given) => authenticate(...given),
        {
          timeout: PATIENCE_SECONDS,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- it only stands out: an issuer on this machine has no certificate
          ...(isLocal(issuer) && { execute: [client.allowInsecureRequests] }),
        },
      )
      .catch((cause: unknown) => {
        throw new ProviderUnavailable('The sign-in service does not answer.', { cause });
      });
    const takes = configuration.serverMetadata().token_endpoint_auth_methods_supported;
    const authenticate =
      takes === undefined || takes.includes('client_secret_basic')
        ? client.ClientSecretBasic(clientSecret)
        : client.ClientSecretPost(clientSecret);
    // The library trusts what came over TLS; the signature tells whose it is as well.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  };

  const configured = (): Promise<Configuration> => {
    if (known !== undefined && clock() - known.at < KNOWN_MS) return known.configuration;
    const configuration = discover();
    const kept = { at: clock(), configuration };
    known = kept;
    configuration.catch(() => {
      if (known === kept) known = undefined;
    });
    return configuration;
  };

  return {
    async leave({ state, nonce, verifier }, asksAgain) {
      const [client, configuration] = await Promise.all([library(), configured()]);
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: returnAddress,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(asksAgain && { prompt: 'login' }),
      });
    },
    async comeBack(address, { state, nonce, verifier }) {
      const [client, configuration] = await Promise.all([library(), configured()]);
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const proven = tokens.claims();
      if (proven === undefined) return 'no-role';
      let claims: Readonly<Record<string, unknown>> = proven;
      const lacks = roleIn(claims[roleClaim]) === undefined || nameIn(claims) === undefined;
      // A provider may tell what the profile holds at that address alone (OpenID Connect Core 5.4).
      if (lacks && configuration.serverMetadata().userinfo_endpoint !== undefined) {
        const told = await client.fetchUserInfo(configuration, tokens.access_token, proven.sub);
        claims = { ...told, ...proven };
      }
      const role = roleIn(claims[roleClaim]);
      if (role === undefined) return 'no-role';
      return { id: proven.sub, name: nameIn(claims) ?? 'Representative', role };
    },
  };
};
