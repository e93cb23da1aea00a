import { createReadStream } from 'node:fs';
import { ctHusky } from '../../domain/program/ctHusky';
import { systemClock, wallClock } from '../clock';
import { createEraser } from '../storage/erasure/eraseMember';
import { redisErasures } from '../storage/erasure/redisErasures';
import { createLookup } from '../storage/lookup';
import { redisMemberDirectory } from '../storage/redisMemberDirectory';
import { createSeal, parseEncryptionKeys } from '../storage/seal';
import { linesOf, tooLong } from './linesOf';
import type { OverStore } from './overStore';

/** What erases members over a store, and the day it is there. */
export const overErasures = ({ config, store: { redis } }: OverStore) => {
  const lookup = createLookup(config.lookupKey);
  const seal = createSeal(parseEncryptionKeys(config.encryptionKeys));
  const erasures = redisErasures({ redis, lookup, seal });
  const members = redisMemberDirectory({ redis, lookup, seal });
  const today = wallClock(systemClock()).date;
  const eraser = createEraser({ redis, lookup, seal, members, erasures, program: ctHusky, today });
  return { erasures, eraser, today };
};

/** The lines of standard input, or of a file, that say something; what is too long to be one is empty. */
export const linesIn = async function* (file?: string): AsyncGenerator<string> {
  for await (const line of linesOf(file === undefined ? process.stdin : createReadStream(file))) {
    const text = line === tooLong ? '' : line.trim();
    if (text !== '' || line === tooLong) yield text;
  }
};

/** Nine digits. */
export const isMedicaidId = (text: string): boolean => /^\d{9}$/.test(text);
