import type { Task } from '../conversation';
import { at } from '../../domain/calendar/calendarDate';
import { known } from '../../domain/facts';
import { absorb } from './absorb';
import { advance } from './advance';
import { asForm, detailsIn, factsIn, formSchema, isReadBack, newForm, type Form } from './form';
import type { FormDefinition } from './formDefinition';
import { keysOfForm } from './formKeys';
import { heldInForm } from './heldInForm';
import { slotOf } from './slotTable';

/** The names of what was said in this conversation. */
const saidIn = ({ entries }: Form): readonly string[] =>
  Object.entries(entries).flatMap(([name, { origin }]) =>
    origin.kind === 'said' && origin.turn > 0 ? [name] : [],
  );

/** Makes a task of a slot table and of what comes next: over-answering, corrections, read-back and repair are the same for all. */
export const formTask = <SlotId extends string>(definition: FormDefinition<SlotId>): Task<Form> => ({
  id: definition.id,
  startsOn: definition.startsOn,
  ...(definition.startsAlone !== undefined && { startsAlone: definition.startsAlone }),
  begin: ({ world }) => newForm(world.newId(), at(world.now.date, world.now.time)),
  absorb: (form, turn) => absorb(definition, form, turn),
  advance: async (form, turn, entry) => {
    const step = await advance(definition, form, turn, entry);
    return { ...step, draft: asForm(step.draft) };
  },
  expecting: (form) => slotOf(definition, form.asked ?? form.clarification?.slot)?.expects ?? [],
  days: (form) => {
    const { appointmentDate } = factsIn(form);
    return known(appointmentDate) ? [appointmentDate] : [];
  },
  held: heldInForm,
  told: (form) => definition.heldSays?.(form, saidIn(form)) ?? [],
  keys: (form, scene) => keysOfForm(definition, form, scene),
  isReadBack,
  revive: (draft) => {
    const form = formSchema.parse(draft);
    // Values are read at every step: one that is out of shape by now is found out here, once.
    factsIn(form);
    detailsIn(form);
    return form;
  },
});
