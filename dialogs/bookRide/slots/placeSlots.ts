import type { Place } from '../../../domain/details';
import { known, type KindOfCare } from '../../../domain/facts';
import { findTown, townIn } from '../../../domain/places/towns';
import type { Facility } from '../../../domain/ports/facilityDirectory';
import { detailsIn, factsIn, type Change, type Form } from '../../form/form';
import { MOST_CHOICES, speechOnly, type KeyInput } from '../../form/keys';
import type { Read, Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import type { PlaceSaid } from '../../understanding/slotValues';
import { namesCare } from '../../understanding/rides/namesCare';
import type { Scene } from '../../conversation';
import { placeChoice } from '../ownPlaces';
import { homeOf, placeOf } from '../trip';
import { keyedIn, menuOf, set, type Choice } from './reading';
import { purposeOf } from './purposeOf';

/** What the directory says of a clinic; of what it does not say, nothing. */
const recorded = (
  fact: 'destinationProviderIsBorderProvider' | 'providerEnrolledInConnecticutMedicaid',
  value: boolean | undefined,
): readonly Change[] =>
  value === undefined ? [] : [{ fact, value, origin: 'directory', because: 'destination' }];

/** What people go to a clinic for: the one kind of care that it gives, or the foremost, which its very name tells. */
const careOf = ({ kindsOfCare, name }: Facility): KindOfCare | undefined => {
  const [first, ...others] = kindsOfCare;
  return first === undefined || others.length === 0 || namesCare(name, first) ? first : undefined;
};

const toFacility = (facility: Facility): readonly Change[] => {
  const only = careOf(facility);
  const kind: readonly Change[] =
    only === undefined
      ? []
      : [
          { fact: 'kindOfCare', value: only, origin: 'directory', because: 'destination' },
          { fact: 'visitPurpose', value: purposeOf(only), origin: 'directory', because: 'destination' },
        ];
  return [
    { detail: 'destination', value: placeOf(facility) },
    ...recorded('destinationProviderIsBorderProvider', facility.borderProvider),
    ...recorded('providerEnrolledInConnecticutMedicaid', facility.medicaidEnrolled),
    ...kind,
  ];
};

const chooseFacility = (facilities: readonly Facility[]): NonNullable<Read['clarify']> => ({
  say: [
    say('clarify.place'),
    ...facilities.map(({ name, town }, index) =>
      say('clarify.place.option', { number: index + 1, name, town }),
    ),
  ],
  options: facilities.map(toFacility),
  choices: facilities.map(({ name, town }) => say('place.named', { name, town })),
});

/** "The eye doctor" has three words. */
const KIND_OF_CLINIC_WORDS = 3;

/** Most places offered at once. */
const MOST_PLACES = 4;

/** A place in the member's words; undefined where the town is not said. */
export const placeSaid = (said: PlaceSaid, kind: 'facility' | 'address'): Place | undefined =>
  said.town === undefined
    ? undefined
    : {
        kind,
        name: said.name ?? said.said,
        town: said.town,
        state: said.state ?? 'CT',
        ...(said.street !== undefined && { street: said.street }),
        ...(said.unit !== undefined && { unit: said.unit }),
        ...(said.zip !== undefined && { zip: said.zip }),
      };

/** One clinic may be meant: asked, never assumed. */
const isItFacility = (facility: Facility): NonNullable<Read['clarify']> => ({
  say: [say('clarify.place.one', { name: facility.name, town: facility.town })],
  options: [toFacility(facility)],
  choices: [say('choice.yes'), say('choice.otherPlace')],
});

/** Clinics of a town that give a kind of care, when there are few enough to choose from. */
const clinicsIn = (
  town: string,
  kind: KindOfCare | undefined,
  facilities: readonly Facility[],
): readonly Facility[] => {
  const here = facilities.filter(
    (facility) => facility.town === town && (kind === undefined || facility.kindsOfCare.includes(kind)),
  );
  return here.length > MOST_PLACES ? [] : here;
};

/** Clinics that were offered and are not meant: none of them is offered again. */
const declinedClinics = ({ declined = [] }: Form): ReadonlySet<string> =>
  new Set(
    declined
      .flat()
      .flatMap((change) =>
        'detail' in change && change.detail === 'destination' ? (change.value.facilityId ?? []) : [],
      ),
  );

/** A town, or a kind of clinic in one, is no clinic yet: those of the directory are offered. */
const offerClinics = (town: string, { form, turn }: Reading): Read => {
  const kind = turn.heard.slots.reason ?? factsIn(form).kindOfCare;
  const declined = declinedClinics(form);
  const here = clinicsIn(town, known(kind) ? kind : undefined, turn.world.facilities.all()).filter(
    ({ id }) => !declined.has(id),
  );
  const [only, another] = here;
  const changes: readonly Change[] = [{ fact: 'destinationTown', value: town }];
  if (only === undefined) return { changes };
  return { changes, clarify: another === undefined ? isItFacility(only) : chooseFacility(here) };
};

/** A ride home from a hospital. */
export const isDischarge = ({ form, turn }: Reading): boolean =>
  turn.heard.slots.reason === 'hospital-discharge' || factsIn(form).visitPurpose === 'discharge';

/** A clinic that is none of those offered and has no name yet; the one the member mostly uses is not meant. */
const NAMELESS: Place = { kind: 'facility', name: '', town: '', state: 'CT' };

/** Nothing but words: no place of the directory, no street, no town. */
const isWords = ({ facilityId, candidates, street, town }: PlaceSaid): boolean =>
  [facilityId, candidates, street, town].every((one) => one === undefined);

const isNameless = ({ name, street }: Place): boolean => name === '' && street === undefined;

const fromRecord = (change: Change, index: number): Change =>
  index === 0 ? { ...change, origin: 'record' } : change;

/** Of two that sound alike nobody could tell which is chosen: neither is offered, and the one that is meant is named. */
const soundingApart = (choices: readonly Choice[]): readonly Choice[] => {
  const sounds = choices.map(({ what }) => JSON.stringify(what));
  return choices.filter(
    (_, index) => sounds.indexOf(sounds[index] ?? '') === sounds.lastIndexOf(sounds[index] ?? ''),
  );
};

/**
 * Clinics the member uses and places the last rides went to, those that fit the kind of care when it is known. By name where
 * places may be told, else by town: whoever knows the member finds the one that is meant, and nobody else learns which it is.
 */
const ownClinics = (form: Form, scene: Scene): readonly Choice[] => {
  const { member, lastPlaces } = scene.state.caller;
  const { facilities } = scene.world;
  const { kindOfCare } = factsIn(form);
  const declined = declinedClinics(form);
  const usual = (member?.usualClinics ?? [])
    .filter((id) => !declined.has(id))
    .flatMap((id) => facilities.find(id) ?? []);
  const fits = ({ kindsOfCare }: Facility): boolean => !known(kindOfCare) || kindsOfCare.includes(kindOfCare);
  const fitting = usual.filter(fits);
  const clinics = (fitting.length > 0 ? fitting : usual).slice(0, MOST_CHOICES).map((facility): Choice => ({
    what: placeChoice(placeOf(facility), 'visit', scene),
    changes: toFacility(facility).map(fromRecord),
  }));
  const visited = (lastPlaces?.destinations ?? []).flatMap((place): readonly Choice[] => {
    const facility = place.facilityId === undefined ? undefined : facilities.find(place.facilityId);
    if (declined.has(place.facilityId ?? '')) return [];
    if (facility !== undefined && (!fits(facility) || usual.includes(facility))) return [];
    const changes: readonly Change[] =
      facility === undefined ? [{ detail: 'destination', value: place }] : toFacility(facility);
    return [{ what: placeChoice(place, 'visit', scene), changes: changes.map(fromRecord) }];
  });
  return soundingApart([...clinics, ...visited]);
};

/** A menu of the member's own places, where there are any; a new place takes a voice. */
const ownPlaces = (choices: readonly Choice[], form: Form): KeyInput =>
  choices.length === 0 ? speechOnly : { ...menuOf(choices, form), orSay: true };

/** Where the visit is: a clinic of the directory, or one by name and town. */
export const destination: Slot = {
  sets: ['destination', 'destinationTown', 'destinationState'],
  expects: ['destination'],
  read: (reading) => {
    const { turn, form, open } = reading;
    const keyed = keyedIn(() => ownClinics(form, turn), reading);
    if (keyed !== undefined) return keyed;
    const { destination: toClinic, pickup: from, reason } = turn.heard.slots;
    const { facilities } = turn.world;
    // "Discharged from Elm Hospital" names the medical place, whichever way the ride goes.
    const said = toClinic ?? (isDischarge(reading) ? from : undefined);
    const before = detailsIn(form).destination;
    // "Yes" to what the clinic is called, after the one that was offered is not meant, names none.
    const isAskedName = open && before !== undefined && isNameless(before);
    if (said === undefined && isAskedName && turn.heard.answer === 'yes') return { follow: 'destination' };
    if (said === undefined || said.kind === 'home' || isOfAfterVisit(reading)) return undefined;
    const bareTown = said.kind === 'town' ? said.town : findTown(said.said);
    const earlier = before === undefined || isNameless(before) ? undefined : before;
    if (bareTown !== undefined && earlier?.town === '') {
      return set({ detail: 'destination', value: { ...earlier, town: bareTown } });
    }
    // What is no town to "which town?" does not put out what was said before.
    if (open && earlier?.town === '' && isWords(said)) return undefined;
    if (bareTown !== undefined) return offerClinics(bareTown, reading);
    const declined = declinedClinics(form);
    // "My dentist", after the one that was offered is not meant, is another one; whoever says its name means it after all.
    const isMeant = (id: string): boolean =>
      !declined.has(id) || turn.world.search.isInName?.(id, said.said) === true;
    const named =
      said.facilityId === undefined || !isMeant(said.facilityId)
        ? undefined
        : facilities.find(said.facilityId);
    if (named !== undefined) return set(...toFacility(named));
    const candidates = (said.candidates ?? [])
      .filter(isMeant)
      .flatMap((id) => facilities.find(id) ?? [])
      .slice(0, MOST_PLACES);
    const [only, another] = candidates;
    if (only !== undefined)
      return { clarify: another === undefined ? isItFacility(only) : chooseFacility(candidates) };
    // "The dentist" is a kind of clinic. "Sunrise Dental" is one, whichever the rider uses as a rule, and so is what answers the question at
    // length.
    const isName =
      (open && said.said.split(/\s+/u).length > KIND_OF_CLINIC_WORDS) ||
      (said.kind === 'facility' &&
        said.town === undefined &&
        said.said.includes(' ') &&
        // A doctor alone may work where the rider always goes.
        said.said !== turn.heard.slots.providerName);
    if (reason !== undefined && said.street === undefined && !isName) {
      return said.town === undefined ? undefined : offerClinics(said.town, reading);
    }
    const town = said.town ?? townIn(said.said) ?? factsIn(form).destinationTown;
    const asSpoken = turn.incoming.isCall === true && said.street === undefined && { asSpoken: true };
    const place = placeSaid({ ...said, ...(known(town) && { town }) }, 'facility');
    if (place !== undefined) return set({ detail: 'destination', value: { ...place, ...asSpoken } });
    return open || earlier === undefined
      ? set({
          detail: 'destination',
          value: {
            kind: 'facility',
            name: said.name ?? said.said,
            town: '',
            state: 'CT',
            ...(said.street !== undefined && { street: said.street }),
            ...asSpoken,
          },
        })
      : undefined;
  },
  ask: (form) => {
    const earlier = detailsIn(form).destination;
    if (earlier?.town === '' && !isNameless(earlier)) return say('ask.destinationTown');
    const { destinationTown: town } = factsIn(form);
    return known(town) ? say('ask.destinationName', { town }) : say('ask.destination');
  },
  refused: [{ detail: 'destination', value: NAMELESS, origin: 'directory' }],
  keys: (form, scene) =>
    detailsIn(form).destination?.town === '' ? speechOnly : ownPlaces(ownClinics(form, scene), form),
  again: 'ask.destination.again',
  examples: 'ask.destination.examples',
};

/** "No, ", and a word or two beside an address. */
const MOST_BESIDE_AN_ADDRESS = 14;

/** Whether an address without more is that of the place after the visit: it was asked for, or is what the read-back lacks. */
export const isOfAfterVisit = ({ form, turn }: Reading): boolean => {
  if (form.asked === 'afterVisit') return true;
  const { afterVisit, pickup: from } = detailsIn(form);
  const { slots, text } = turn.heard;
  const isLacking =
    form.readBackVersion !== undefined && afterVisit?.kind === 'address' && afterVisit.street === undefined;
  const isBare =
    slots.pickup?.street !== undefined && text.length - slots.pickup.said.length <= MOST_BESIDE_AN_ADDRESS;
  return isLacking && isBare && !(from?.kind === 'address' && from.street === undefined);
};

/** Home, and where the last rides began. */
const ownPickUps = (scene: Scene): readonly Choice[] => {
  const { member, lastPlaces } = scene.state.caller;
  if (member === undefined) return [];
  const before = (lastPlaces?.pickUps ?? []).map((place): Choice => ({
    what: placeChoice(place, 'pick-up', scene),
    changes: [{ detail: 'pickup', value: place, origin: 'record' }],
  }));
  return soundingApart([
    { what: say('place.home'), changes: [{ detail: 'pickup', value: homeOf(member) }] },
    ...before,
  ]);
};

/** Where the rider is picked up. */
export const pickup: Slot = {
  sets: ['pickup', 'originTown'],
  expects: ['pickup'],
  read: (reading) => {
    const { turn, form, open } = reading;
    const keyed = keyedIn(() => ownPickUps(turn), reading);
    if (keyed !== undefined) return keyed;
    const said = turn.heard.slots.pickup;
    const { member } = turn.state.caller;
    if (isOfAfterVisit(reading)) return undefined;
    if (said === undefined || (isDischarge(reading) && said.kind === 'facility')) return undefined;
    if (said.kind === 'home')
      return member === undefined ? undefined : set({ detail: 'pickup', value: homeOf(member) });
    const facility = said.facilityId === undefined ? undefined : turn.world.facilities.find(said.facilityId);
    if (facility !== undefined) return set({ detail: 'pickup', value: placeOf(facility) });
    const earlier = detailsIn(form).pickup;
    if (said.kind === 'town' && earlier?.town === '') {
      return set({ detail: 'pickup', value: { ...earlier, town: said.town ?? '' } });
    }
    if (open && earlier?.town === '' && isWords(said)) return undefined;
    // "12 Oak Street" after "my sister's in Hamden", or "no, 30 Main Street": the town stays.
    const kept = said.street !== undefined && earlier?.kind === 'address' ? earlier.town : '';
    // "Hamden, 12 Oak Street": the town may stand before.
    const town = said.town ?? (open ? townIn(turn.heard.text) : undefined) ?? kept;
    const inTown: PlaceSaid = town === '' ? said : { ...said, town };
    const place = placeSaid(inTown, 'address') ?? { kind: 'address', name: said.said, town: '', state: 'CT' };
    return set({ detail: 'pickup', value: place });
  },
  ask: (form) => (detailsIn(form).pickup?.town === '' ? say('ask.pickupTown') : say('ask.pickup')),
  keys: (form, scene) =>
    detailsIn(form).pickup?.town === '' ? speechOnly : ownPlaces(ownPickUps(scene), form),
  again: 'ask.pickup.again',
  examples: 'ask.pickup.examples',
};
