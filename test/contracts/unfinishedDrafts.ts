import type { UnfinishedDrafts } from '../../domain/ports/unfinishedDrafts';
import { anUnfinishedDraft } from './samples';

/** What every store of unfinished drafts does. `make` gives an empty one. */
export const describeUnfinishedDrafts = (make: () => UnfinishedDrafts): void => {
  it('keeps what each member has begun last', async () => {
    const drafts = make();
    expect(await drafts.find('001234567')).toBeUndefined();
    await drafts.keep('001234567', anUnfinishedDraft());
    await drafts.keep('001234567', anUnfinishedDraft({ id: 'draft 2' }));
    expect(await drafts.find('001234567')).toEqual(anUnfinishedDraft({ id: 'draft 2' }));
    expect(await drafts.find('001234568')).toBeUndefined();
  });

  it('drops a draft, but not another one that took its place', async () => {
    const drafts = make();
    await drafts.keep('001234567', anUnfinishedDraft({ id: 'draft 2' }));
    await drafts.drop('001234567', 'draft 1');
    expect((await drafts.find('001234567'))?.id).toBe('draft 2');
    await drafts.drop('001234567', 'draft 2');
    expect(await drafts.find('001234567')).toBeUndefined();
    await drafts.drop('001234567', 'draft 2');
  });
};
