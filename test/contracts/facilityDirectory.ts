import type { Facility, FacilityDirectory } from '../../domain/ports/facilityDirectory';
import { aFacility } from './samples';

/** What every facility directory does. `make` gives one that holds these facilities. */
export const describeFacilityDirectory = (
  make: (facilities: readonly Facility[]) => Promise<FacilityDirectory>,
): void => {
  it('holds every facility, in order of name', async () => {
    const wing = aFacility({ id: 'wing', name: 'Bristol Wing' });
    const directory = await make([aFacility(), wing]);
    expect(directory.all()).toEqual([wing, aFacility()]);
  });

  it('finds a facility by its id, and none by another', async () => {
    const directory = await make([aFacility()]);
    expect(directory.find('charter-oak')).toEqual(aFacility());
    expect(directory.find('constructor')).toBeUndefined();
  });

  it('may be empty', async () => {
    expect((await make([])).all()).toEqual([]);
  });
};
