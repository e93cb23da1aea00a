import type { Scene } from '../conversation';
import { formSchema } from '../form/form';
import { bookRide } from './bookRide';
import { judge } from './judge';

/**
 * The ride that is being asked for in a conversation, as it stands: what is known with its origins, and what the rules make of
 * it. Undefined while none is asked for. It is for looking at; nothing is changed.
 */
export const standing = (scene: Scene): ReturnType<typeof judge> | undefined => {
  const open = scene.state.dialogStack.findLast(({ id }) => id === bookRide.id);
  const form = formSchema.safeParse(open?.state.draft).data;
  return form === undefined
    ? undefined
    : judge(form, { ...scene, incoming: { text: '', isTextMessage: false } });
};
