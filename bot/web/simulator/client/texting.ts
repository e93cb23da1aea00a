import type { BehindView } from './behindView';
import { element } from '../../anyPage/client/element';
import { chosenPhone, newSid, show, tellTrouble } from './page';
import { sendWebhook } from './server';
import { textsIn } from './twiml';

/** The phone that texts. */
export const startTexting = (behind: BehindView): void => {
  const thread = element('texts', HTMLElement);
  const field = element('text', HTMLInputElement);
  const send = async (body: string): Promise<void> => {
    const from = chosenPhone();
    show(thread, 'member', body);
    const xml = await sendWebhook({
      path: '/twilio/sms',
      fields: { MessageSid: newSid('SM'), From: from, Body: body, NumMedia: '0' },
    });
    behind.showSent(xml);
    await behind.look(from);
    for (const text of textsIn(xml)) show(thread, 'assistant', text);
  };
  element('text-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const body = field.value.trim();
    if (body === '') return;
    field.value = '';
    send(body).catch((error: unknown) => tellTrouble(String(error)));
  });
  const who = element('who', HTMLSelectElement);
  who.addEventListener('change', () => {
    show(thread, 'note', `Another phone: ${who.selectedOptions[0]?.textContent ?? ''}`);
  });
};
