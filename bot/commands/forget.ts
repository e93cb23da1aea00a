import type { ErasureWait } from '../../domain/erasure/whyErasureWaits';
import type { Erased } from '../storage/erasure/eraseMember';
import { erasureLineSchema, type ErasureLine } from '../storage/erasure/redisErasures';
import { exitWith } from './exitWith';
import { isMedicaidId, linesIn, overErasures } from './overErasures';
import { overStore } from './overStore';
import { parsedJson } from './parsedLine';
import { helped, optionsGiven } from './withHelp';

const HELP = `npm run -s forget < IDS

Erases members everywhere, while servers run: Medicaid IDs come on standard input, one a line, so that none stands in the history of a
shell or a list of processes. What is done is told by the number of the line.

An erasure waits while a legal hold, a ride to come, a claim, a complaint, another open case or the time to ask for a hearing stands,
says for which and until when, and is done by the worker on the first day after it.

  npm run -s forget -- --waiting          does now what waits no longer
  npm run -s forget -- --log > FILE       every erasure and hold so far, by keyed hashes; keep it apart from copies of Redis
  npm run -s forget -- --from FILE        after a copy was restored: erases again who is in it and was erased since, and takes up again
                                          who has asked for it since, and the holds
  npm run -s forget -- --readmit < IDS    lets imports bring back who was erased

Stopped, it goes on where it was when it is run again. It exits with 0 when everybody was erased, with 3 when somebody waits, else with 1.
`;

/** Exit codes: done, something else, somebody waits. */
const DONE = 0;
const FAILED = 1;
const WAITS = 3;

const waitLine = ({ why, until, about }: ErasureWait): string =>
  [
    why.replaceAll('-', ' '),
    ...(about === undefined ? [] : [about]),
    until === undefined ? 'until somebody ends it' : `until ${until}`,
  ].join(' ');

const told = (erased: Erased): { readonly line: string; readonly code: number } => {
  switch (erased.kind) {
    case 'unknown':
      return { line: 'nobody on file', code: FAILED };
    case 'waits':
      return { line: `waits: ${erased.waits.map(waitLine).join('; ')}`, code: WAITS };
    case 'left':
      return { line: 'not done: something is in use. Run it again.', code: FAILED };
    case 'erased': {
      const counts = Object.entries(erased.done).map(([name, count]) => `${count} ${name}`);
      return { line: `erased: ${counts.join(', ')}`, code: DONE };
    }
  }
};

const options = {
  help: { type: 'boolean', default: false },
  waiting: { type: 'boolean', default: false },
  log: { type: 'boolean', default: false },
  from: { type: 'string' },
  readmit: { type: 'boolean', default: false },
} as const;

/** What is wanted: one thing at a time. */
const wanted = () => {
  const values = optionsGiven(options);
  const modes = [values?.waiting, values?.log, values?.from !== undefined, values?.readmit];
  return modes.filter(Boolean).length > 1 ? undefined : values;
};

const run = async (): Promise<number> => {
  const asked = wanted();
  const code = helped(HELP, asked);
  if (asked === undefined || code !== undefined) return code ?? FAILED;
  return overStore(async (over) => {
    const { erasures, eraser, today } = overErasures(over);
    let code = DONE;
    const tell = (name: string, line: string, worth = DONE): void => {
      process.stdout.write(`${name}: ${line}\n`);
      // What failed outweighs what waits.
      if (worth !== DONE && code !== FAILED) code = worth;
    };
    const tellErased = (name: string, erased: Erased): void => {
      const { line, code: worth } = told(erased);
      tell(name, line, worth);
    };
    if (asked.log) {
      for (const line of await erasures.lines()) process.stdout.write(`${JSON.stringify(line)}\n`);
      return code;
    }
    if (asked.waiting) {
      for (const member of await erasures.open()) {
        if (over.stopping.aborted) return FAILED;
        tellErased(member, await eraser.takeUp(member));
      }
      return code;
    }
    const last = { erasure: new Map<string, ErasureLine>(), hold: new Map<string, ErasureLine>() };
    let number = 0;
    for await (const line of linesIn(asked.from)) {
      number += 1;
      if (over.stopping.aborted) return FAILED;
      const name = `line ${number}`;
      if (asked.from !== undefined) {
        const { data } = erasureLineSchema.safeParse(parsedJson(line));
        if (data === undefined) tell(name, 'no line of a log of erasures', FAILED);
        else
          last[data.event === 'held' || data.event === 'lifted' ? 'hold' : 'erasure'].set(data.member, data);
      } else if (!isMedicaidId(line)) tell(name, 'no Medicaid ID: nine digits', FAILED);
      else if (asked.readmit) {
        await erasures.readmit(eraser.hashOf(line), today);
        tell(name, 'imports may bring them back');
      } else tellErased(name, await eraser.erase(line));
    }
    // Holds come first: an erasure that was asked for waits for them.
    for (const [member, { event, day, until }] of last.hold)
      if (last.erasure.get(member)?.event !== 'erased')
        await erasures.setHold(
          member,
          day,
          event === 'lifted' ? undefined : { ...(until !== undefined && { until }) },
        );
    for (const [member, { event }] of last.erasure) {
      if (over.stopping.aborted) return FAILED;
      if (event === 'erased') tellErased(member, await eraser.eraseAgain(member));
      if (event === 'asked') tellErased(member, await eraser.askAgain(member));
    }
    return code;
  });
};

exitWith(run(), 'Nobody could be erased');
