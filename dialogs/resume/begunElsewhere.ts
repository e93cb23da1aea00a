import type { Turn } from '../conversation';
import { isBegun, type Form } from '../form/form';

/** Whether the member has begun the same in another conversation, and nothing was said for it here yet. */
export const isBegunElsewhere = (task: string, form: Form, { state }: Turn): boolean =>
  state.caller.begunElsewhere?.task === task && !isBegun(form);
