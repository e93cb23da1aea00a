import type { RedisMemberDirectory } from '../../storage/redisMemberDirectory';
import type { Destination } from './directory';
import type { Renewal } from './renewal';
import { renewed } from './renewed';

/** Brings what a health plan says into the member file, of several answers about one member each after the other. */
export const renewing = (
  members: Pick<RedisMemberDirectory, 'renewAll'>,
  unit: Destination<Renewal>['unit'],
): Destination<Renewal> => ({
  unit,
  idOf: ({ medicaidId }) => medicaidId,
  put: async (renewals) => {
    const byId = new Map<string, Renewal[]>();
    for (const told of renewals) byId.set(told.medicaidId, [...(byId.get(told.medicaidId) ?? []), told]);
    const refused = new Map<Renewal, string>();
    const written = await members.renewAll([...byId.keys()], (id, onFile) => {
      let member = onFile();
      for (const told of byId.get(id) ?? []) {
        const after = renewed(told, member);
        if ('member' in after) ({ member } = after);
        else refused.set(told, after.reason);
      }
      return member;
    });
    return { written, refused };
  },
});
