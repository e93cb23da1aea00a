/** What broke, never what was refused. Carries a code and nothing about a rider. */
export abstract class AppError extends Error {
  abstract readonly code: string;
}

/** The store did not answer in time. Nothing may be assumed written; repeating the call is safe. */
export class StoreUnavailable extends AppError {
  readonly code = 'store.unavailable';
}

/** What the store holds cannot be read: wrong key, wrong shape, or a schema version that is not known. */
export class StoreUnreadable extends AppError {
  readonly code = 'store.unreadable';
}
