import { actedSchema, type CaseView } from '../exchange';
import { words } from '../words';
import { announce } from './announcer';
import { act } from './api';
import { outcomeField } from './caseWork';
import { buttonFor, troubleLine } from './doing';
import { make } from './make';

/** Whose a case is, as far as it says what can be done. */
type Hold = Pick<CaseView, 'isHeldByMe' | 'heldBy' | 'isMine' | 'status'>;

/** Taking a case over and giving it back. */
export interface Holding {
  readonly element: HTMLElement;
  readonly update: (hold: Hold) => void;
}

/** What takes a case, and its conversation where that is in writing, and gives them back. */
export const holding = (
  view: Pick<CaseView, 'caseNumber' | 'canWrite' | 'noticeDue'>,
  parts: {
    readonly onActed: () => Promise<void>;
    readonly onTaken: () => void;
    readonly onGiven: () => void;
  },
): Holding => {
  const { caseNumber, canWrite } = view;
  const trouble = troubleLine();
  const perform = async (body: object, said: string): Promise<void> => {
    try {
      await act(`cases/${caseNumber}/acts`, body, actedSchema);
      announce(said);
    } finally {
      // Where somebody else was first, the case says who.
      await parts.onActed();
    }
  };
  const take = buttonFor(words.take, trouble, async () => {
    await perform({ act: 'take' }, canWrite ? words.taken : words.takenWork);
    parts.onTaken();
  });
  take.classList.add('main');
  const outcome = outcomeField(view, 'settled-as', false);
  const giveBack = buttonFor(canWrite ? words.goOn : words.giveBackWork, trouble, async () => {
    await perform({ act: 'give-back', isSettled: false }, canWrite ? words.gaveBack : words.gaveBackWork);
    parts.onGiven();
  });
  const settle = buttonFor(words.settled, trouble, async () => {
    await perform({ act: 'give-back', isSettled: true, outcome: outcome.value }, words.gaveBack);
    parts.onGiven();
  });
  const settling = make(
    'div',
    { class: 'fields' },
    make('p', {}, make('label', { for: 'settled-as' }, words.outcome), outcome),
    settle,
  );
  return {
    element: make(
      'div',
      { class: 'holding' },
      make('div', { class: 'choices' }, take, giveBack),
      settling,
      trouble,
    ),
    update: ({ isHeldByMe, heldBy, isMine, status }) => {
      const isHere = isHeldByMe || (isMine && !canWrite);
      take.hidden = status === 'done' || isHere || heldBy !== undefined;
      giveBack.hidden = !isHere;
      settling.hidden = !isHeldByMe || !canWrite;
    },
  };
};
