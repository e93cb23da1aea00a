import type { Member, MemberDirectory } from '../../domain/ports/memberDirectory';
import { aMember } from './samples';

/** A member directory that can be written to. */
export type WritableMemberDirectory = MemberDirectory & {
  put(member: Member): Promise<void>;
  isEmpty(): Promise<boolean>;
};

/** What every member directory does. `make` gives an empty one. */
export const describeMemberDirectory = (make: () => WritableMemberDirectory): void => {
  const holding = async (...members: Member[]) => {
    const directory = make();
    for (const member of members) await directory.put(member);
    return directory;
  };

  it('is empty until a member is put', async () => {
    const directory = make();
    expect(await directory.isEmpty()).toBe(true);
    await directory.put(aMember());
    expect(await directory.isEmpty()).toBe(false);
  });

  it('finds a member by Medicaid ID, and nobody by another', async () => {
    const directory = await holding(aMember());
    expect(await directory.byMedicaidId('001234567')).toEqual(aMember());
    expect(await directory.byMedicaidId('001234568')).toBeUndefined();
  });

  it('finds everybody in a household by their phone', async () => {
    const directory = await holding(aMember(), aMember({ medicaidId: '009999999' }));
    expect(await directory.idsByPhone('8605550142')).toEqual(['001234567', '009999999']);
    expect(await directory.idsByPhone('8605550143')).toEqual([]);
  });

  it.each([
    ['as written', 'María José', "O'Neill-Rivera", '06106', true],
    ['without accents, marks and case', 'maria jose', 'oneill rivera', '06106', true],
    ['with the ZIP code of the mailbox', 'María José', "O'Neill-Rivera", '06141', true],
    ['with nine digits of ZIP code', 'María José', "O'Neill-Rivera", '06106-1234', true],
    ['not by half of the last name', 'María José', 'Rivera', '06106', false],
    ['not with another ZIP code', 'María José', "O'Neill-Rivera", '06105', false],
    ['not with the names split elsewhere', 'María', "José O'Neill-Rivera", '06106', false],
  ])('finds a member by name and ZIP code %s', async (_, firstName, lastName, zip, found) => {
    const directory = await holding(aMember());
    expect(await directory.idsByNameAndZip(firstName, lastName, zip)).toEqual(found ? ['001234567'] : []);
  });

  it('forgets the old phone and name of a member who is put again', async () => {
    const directory = await holding(
      aMember(),
      aMember({
        firstName: 'Mary',
        phones: [{ number: '8605550999', kind: 'landline', consent: { texts: false, calls: true } }],
      }),
    );
    expect(await directory.idsByPhone('8605550142')).toEqual([]);
    expect(await directory.idsByPhone('8605550999')).toEqual(['001234567']);
    expect(await directory.idsByNameAndZip('María José', "O'Neill-Rivera", '06106')).toEqual([]);
    expect((await directory.byMedicaidId('001234567'))?.firstName).toBe('Mary');
  });
};
