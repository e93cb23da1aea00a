import type { PlaceSaid, SlotValues } from '../slotValues';

type Ends = Partial<Pick<SlotValues, 'pickup' | 'destination'>>;

const endsThat = ({ pickup, destination }: Ends, isSure: (place: PlaceSaid) => boolean): Ends => ({
  ...(pickup !== undefined && isSure(pickup) && { pickup }),
  ...(destination !== undefined && isSure(destination) && { destination }),
});

const hasDoor = ({ street, facilityId }: PlaceSaid): boolean =>
  street !== undefined || facilityId !== undefined;

/** Slots without those places that have neither a street nor a clinic of the directory: "my son moved to Tampa" names no end of a ride. */
export const withDoors = (slots: Readonly<Partial<SlotValues>>): Partial<SlotValues> => {
  if (slots.pickup === undefined && slots.destination === undefined) return { ...slots };
  const { pickup, destination, ...others } = slots;
  return {
    ...others,
    ...endsThat(
      { ...(pickup !== undefined && { pickup }), ...(destination !== undefined && { destination }) },
      hasDoor,
    ),
  };
};

/** Only places that surely are some: with a street, a town or clinics of the directory; "from the top" is none. */
export const surePlaces = (ends: Ends): Ends =>
  endsThat(ends, (place) => hasDoor(place) || place.town !== undefined || place.candidates !== undefined);
