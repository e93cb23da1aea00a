import { audited } from '../audit/audited';
import { writeText } from './luaPieces';

/**
 * Adds a change of consent once, with the text that confirms it if there is one.
 * KEYS done, consent, then outbox and text if there is one. ARGV sealed, seconds an effect is known, seconds it is kept, then if
 * there is a text its id, milliseconds it is good for, sealed, seconds it is kept, channel.
 * Returns 1 if it was written, 0 if it was known.
 */
export const recordConsent = audited(`${writeText}
  if redis.call('EXPIRE', KEYS[1], ARGV[2]) == 1 then return 0 end
  redis.call('SET', KEYS[1], 'recorded', 'EX', ARGV[2])
  redis.call('RPUSH', KEYS[2], ARGV[1])
  redis.call('EXPIRE', KEYS[2], ARGV[3])
  if KEYS[4] then
    write_text(KEYS[3], KEYS[4], {id = ARGV[4], good_for = ARGV[5], sealed = ARGV[6], keep = ARGV[7], channel = ARGV[8]})
  end
  put_on_record()
  return 1
`);
