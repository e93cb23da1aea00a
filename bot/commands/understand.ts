import { createFacilitySearch } from '../../dialogs/understanding/places/facilitySearch';
import { systemClock, wallClock } from '../clock';
import { sampleFacilities } from '../storage/sampleData/facilities';
import { answerLines } from './answerLines';
import { tooLong } from './linesOf';
import { heardLine } from './understand/heardLine';
import { withHelp } from './withHelp';

const HELP = `npm run -s understand

Tells what messages mean. Reads lines of JSON from standard input,
  {"id": "a", "text": "yes but make it 3", "lang": "en", "channel": "sms", "asking": "confirmTrip", "now": "2026-11-23T10:00"}
of which only "text" is needed, and writes one line for each, in the same order:
  {"id", "safety", "lang", "intents", "slots", "date", "time", "ambiguous"}
"asking" is the slot that was just asked for, or "confirmTrip" after a read-back; "now" is a date and time in
America/New_York. Clinics are those of the sample data. The names are those of docs/understanding.md. A line that cannot
be read gives {"id", "error"}.

  --help       this text
`;

const run = async (): Promise<void> => {
  const surrounding = {
    facilities: createFacilitySearch(sampleFacilities),
    now: () => wallClock(systemClock()),
  };
  await answerLines((line) =>
    JSON.stringify(
      line === tooLong ? { id: null, error: 'the line is too long' } : heardLine(line, surrounding),
    ),
  );
};

void withHelp(HELP, run);
