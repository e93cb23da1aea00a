import type { LocalDateTime } from '../../domain/calendar/calendarDate';

/** A person of the broker who writes with members. */
export interface Representative {
  readonly id: string;
  /** As members read it. */
  readonly name: string;
}

/** The case in which somebody waits, and by when a person is heard of. */
export interface OpenCase {
  readonly caseNumber: string;
  readonly due: LocalDateTime;
}

/** What happens to a conversation from the representatives' side; each is a message of it, with an id of its own. */
export type DeskAct =
  | { readonly kind: 'take'; readonly by: Representative; readonly caseNumber: string }
  | { readonly kind: 'say'; readonly by: Representative; readonly text: string }
  /** `isSettled`: what the member came for is done, and nothing of it is asked again. */
  | { readonly kind: 'give-back'; readonly by: Representative; readonly isSettled: boolean }
  /** The representative is gone without a word; `nobodyElse`: and nobody else is at the desk. */
  | { readonly kind: 'left'; readonly by: Representative; readonly nobodyElse?: OpenCase }
  /** Who waits for a person hears where they stand. */
  | { readonly kind: 'stands'; readonly caseNumber: string; readonly before: number }
  /** Nobody is at the desk any more. */
  | ({ readonly kind: 'nobody' } & OpenCase)
  /**
   * What was written did not arrive; `code`: Twilio's, or what kept it from being sent; `isAboutLine`: it told who waits where they
   * stand, and their case is in the queue.
   */
  | {
      readonly kind: 'not-delivered';
      readonly text: string;
      readonly code: string;
      readonly isAboutLine?: true;
    };
