/** Times a question may go unanswered before a person is offered. */
export const MISSES_BEFORE_A_PERSON = 3;
