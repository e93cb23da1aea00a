import type { Heard, HearingContext } from '../../../dialogs/understanding/heard';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { hear } from '../../../dialogs/understanding/hear';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';
import { sampleFacilities } from './sampleFacilities';

const facilities = createFacilitySearch(sampleFacilities);

/** Hears a message on Monday, November 23, 2026, at ten, when the open question asks for these slots. */
export const listen = (
  text: string,
  expecting: readonly SlotName[] = [],
  more: Partial<HearingContext> = {},
): Heard =>
  hear(text, {
    today: '2026-11-23',
    time: '10:00',
    language: 'en',
    expecting,
    facilities,
    usualClinics: ['davita-nh', 'cornell'],
    ...more,
  });
