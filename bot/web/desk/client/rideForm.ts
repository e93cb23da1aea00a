import { rideActedSchema, rideSchema, type RideAct, type RideView } from '../exchange';
import { words } from '../words';
import { announce } from './announcer';
import { act, ask } from './api';
import { buttonFor, troubleLine } from './doing';
import { make } from './make';
import { overruling } from './overruling';
import { Refused, troubleOf } from './refused';
import { rideFields, type RideChange } from './rideFields';
import { rideInWords } from './rideInWords';
import { numberInWords } from './times';

/** What a form for a ride is given. */
export interface RideFormParts {
  readonly number: string;
  /** The case it is done for. */
  readonly caseNumber?: string;
  /** How deep in the page its heading is. */
  readonly level: 'h2' | 'h4';
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Cancels, changes and confirms a ride, by the rules or with a reason against them. */
export const rideForm = ({ number, caseNumber, level, onDone, onClose }: RideFormParts): HTMLElement => {
  const title = make(level, { tabindex: '-1' }, words.ride(numberInWords(number)));
  const body = make('div', {}, words.loading);
  const trouble = troubleLine();
  const close = make('button', { type: 'button' }, words.closeRide);
  close.addEventListener('click', onClose);

  const perform = async (
    name: RideAct,
    version: RideView['version'],
    more: { readonly change?: RideChange; readonly isOurs?: boolean } = {},
    reason?: string,
  ): Promise<void> => {
    try {
      const { ride } = await act(
        `rides/${number}/acts`,
        {
          act: name,
          version,
          ...more,
          ...(reason !== undefined && { override: { reason } }),
          ...(caseNumber !== undefined && { case: caseNumber }),
        },
        rideActedSchema,
      );
      announce(words.rideDone[name]);
      draw(ride, words.rideDone[name]);
      await onDone();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, findings } = error.refusal;
      if (code === 'rules' && findings !== undefined) {
        const over = overruling(findings, (why) => perform(name, version, more, why));
        body.querySelector('.overruling')?.remove();
        body.append(over);
        over.querySelector('p')?.focus();
        return;
      }
      if (code !== 'changed-meanwhile') throw error;
      await load();
      trouble.textContent = words.changedMeanwhile;
    }
  };
  const cancelling = (version: RideView['version']): HTMLElement => {
    const sure = make(
      'div',
      { class: 'choices', hidden: true },
      buttonFor(words.cancelAsked, trouble, () => perform('cancel', version, { isOurs: false })),
      buttonFor(words.cancelByUs, trouble, () => perform('cancel', version, { isOurs: true })),
      buttonFor(words.keepRide, trouble, async () => {
        sure.hidden = true;
        first.hidden = false;
        first.focus();
      }),
    );
    const first = buttonFor(words.cancelRide, trouble, async () => {
      first.hidden = true;
      sure.hidden = false;
      sure.querySelector('button')?.focus();
    });
    return make('div', { class: 'choices' }, first, sure);
  };
  const changing = (ride: RideView): HTMLElement => {
    const fields = rideFields(ride);
    return make(
      'div',
      { class: 'changing' },
      fields.element,
      buttonFor(words.changeRide, trouble, async () => {
        const change = fields.change();
        if (Object.keys(change).length === 0) trouble.textContent = words.nothingChanged;
        else await perform('change', ride.version, { change });
      }),
    );
  };
  const draw = (ride: RideView, said = ''): void => {
    const { may, version } = ride;
    const confirming = buttonFor(words.confirmRide, trouble, () => perform('confirm', version));
    body.replaceChildren(
      make('p', { class: 'done', tabindex: '-1' }, said),
      ...rideInWords(ride),
      ...(may.includes('change') ? [changing(ride)] : []),
      ...(may.includes('confirm') ? [make('div', { class: 'choices' }, confirming)] : []),
      ...(may.includes('cancel') ? [cancelling(version)] : []),
      ...(may.length === 0 ? [make('p', {}, words.mayNothing)] : []),
    );
    // What was pressed is gone.
    if (said !== '') title.focus();
  };
  const load = async (): Promise<void> => draw(await ask(`rides/${number}`, rideSchema));
  load().catch((error: unknown) => {
    body.textContent = '';
    trouble.textContent = troubleOf(error);
  });
  return make('div', { class: 'ride-form' }, title, body, trouble, make('div', { class: 'choices' }, close));
};
