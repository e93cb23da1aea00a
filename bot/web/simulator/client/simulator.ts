import { behindView } from './behindView';
import { startCalling } from './calling';
import { element } from '../../anyPage/client/element';
import { tellTrouble } from './page';
import { startTexting } from './texting';

/** Milliseconds between looks at the web chat, which goes its own way in its frame. */
const LOOK_EVERY_MS = 1_000;

/** Under what the page to chat on keeps its conversation; its frame shares the storage of this tab. */
const CONVERSATION = 'rideline.conversation';

const who = element('who', HTMLSelectElement);
const about = element('about', HTMLElement);
const tellAbout = (): void => {
  about.textContent = who.selectedOptions[0]?.dataset.about ?? '';
};
who.addEventListener('change', tellAbout);
tellAbout();

startTexting(behindView('sms'));
startCalling(behindView('voice'));

const chat = behindView('web');
setInterval(() => {
  const conversation = sessionStorage.getItem(CONVERSATION);
  if (conversation === null || document.hidden) return;
  chat.look(conversation).catch((error: unknown) => tellTrouble(String(error)));
}, LOOK_EVERY_MS);
