import { isCalendarDate } from '../../domain/calendar/calendarDate';
import { exitWith } from './exitWith';
import { isMedicaidId, linesIn, overErasures } from './overErasures';
import { overStore } from './overStore';
import { helped, optionsGiven } from './withHelp';

const HELP = `npm run -s hold < IDS

Puts a legal hold on members: they are not erased until it is lifted. Medicaid IDs come on standard input, one a line.

  npm run -s hold -- --until 2027-06-30 < IDS     holds them to the end of that day
  npm run -s hold -- --lift < IDS                 lifts the hold
`;

const options = {
  help: { type: 'boolean', default: false },
  until: { type: 'string' },
  lift: { type: 'boolean', default: false },
} as const;

const wanted = () => {
  const values = optionsGiven(options);
  const isDay = values?.until === undefined || isCalendarDate(values.until);
  return isDay && !(values?.lift === true && values.until !== undefined) ? values : undefined;
};

const run = async (): Promise<number> => {
  const asked = wanted();
  const code = helped(HELP, asked);
  if (asked === undefined || code !== undefined) return code ?? 1;
  const { lift, until } = asked;
  return overStore(async (over) => {
    const { erasures, eraser, today } = overErasures(over);
    let code = 0;
    let number = 0;
    for await (const line of linesIn()) {
      number += 1;
      if (!isMedicaidId(line)) {
        process.stdout.write(`line ${number}: no Medicaid ID: nine digits\n`);
        code = 1;
        continue;
      }
      await erasures.setHold(
        eraser.hashOf(line),
        today,
        lift ? undefined : { ...(until !== undefined && { until }) },
      );
      process.stdout.write(
        `line ${number}: ${lift ? 'no hold any more' : `held ${until === undefined ? 'until it is lifted' : `until ${until}`}`}\n`,
      );
    }
    return code;
  });
};

exitWith(run(), 'The hold could not be set');
