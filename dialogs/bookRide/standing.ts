import type { Scene } from '../conversation';
import { isForm } from '../form/form';
import { bookRide } from './bookRide';
import { judge } from './judge';

/**
 * The ride that is being asked for in a conversation, as it stands: what is known with its origins, and what the rules make of
 * it. Undefined while none is asked for. It is for looking at; nothing is changed.
 */
export const standing = (scene: Scene): ReturnType<typeof judge> | undefined => {
  const open = scene.state.dialogStack.findLast(({ id }) => id === bookRide.id);
  const form = open?.state.draft;
  return isForm(form) ? judge(form, { ...scene, incoming: { text: '', isTextMessage: false } }) : undefined;
};
