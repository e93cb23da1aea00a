import { rotateKeys } from '../storage/rotateKeys';
import { createSeal, parseEncryptionKeys } from '../storage/seal';
import { exitWith } from './exitWith';
import { overStore } from './overStore';

const HELP = `npm run keys -- rotate

Seals every record anew under the first key of ENCRYPTION_KEYS, while servers run.
  1. Put the new key behind the others in ENCRYPTION_KEYS and restart every process: now all can open what it seals.
  2. Put it first and restart every process: now what is written is sealed with it.
  3. Run this, with the same ENCRYPTION_KEYS, as often as you like: stopped, it goes on where it was.
  4. When it says that nothing was left, take the old key away and restart. Copies of Redis that were made before are opened by the
     old key alone: keep it apart as long as you keep them, and put it behind the new one where such a copy is restored.

It exits with 0 when nothing is left under another key, else with 1.
`;

const run = async (): Promise<number> => {
  const [what, ...rest] = process.argv.slice(2);
  if (what !== 'rotate' || rest.length > 0) {
    const isHelp = what === '--help';
    (isHelp ? process.stdout : process.stderr).write(HELP);
    return isHelp ? 0 : 2;
  }
  return overStore(async ({ config, store, stopping }) => {
    const seal = createSeal(parseEncryptionKeys(config.encryptionKeys));
    const { looked, renewed, unreadable, left } = await rotateKeys(store.redis, seal, stopping);
    const isStopped = stopping.aborted;
    process.stdout.write(
      `${looked} keys looked at; ${renewed} values sealed anew; ${unreadable} that no key opens; ${left} being written, for the next run.\n` +
        (isStopped ? 'Stopped. The same command again takes up the rest.\n' : ''),
    );
    return isStopped || unreadable + left > 0 ? 1 : 0;
  });
};

exitWith(run(), 'The keys could not be rotated');
