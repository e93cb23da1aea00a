import { heardLine } from '../../bot/commands/understand/heardLine';
import { sampleFacilities } from '../../bot/storage/sampleData/facilities';
import { createFacilitySearch } from '../../dialogs/understanding/places/facilitySearch';
import { labelledIn } from './labelled';
import type { Heard } from './scores';

const facilities = createFacilitySearch(sampleFacilities);
/** For messages that do not say when they were sent. */
const NOW = { date: '2026-11-25', time: '10:15' };

/**
 * What is understood of the labelled messages of a file, with the clinics of the sample data.
 * @throws Error for a line that cannot be read
 */
export const heardIn = (file: string): readonly Heard[] =>
  labelledIn(file).map((labelled) => {
    const { id, text, lang, channel, asking, now } = labelled;
    const understood = heardLine(JSON.stringify({ id, text, lang, channel, asking, now }), {
      facilities,
      now: () => NOW,
    });
    if ('error' in understood) throw new Error(`${file}: ${id}: ${understood.error}`);
    return { labelled, understood };
  });
