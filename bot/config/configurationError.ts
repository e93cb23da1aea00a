import { AppError } from '../../domain/errors';

/** The environment does not say what is needed. `problems` are whole sentences for who starts the server. */
export class ConfigurationError extends AppError {
  readonly code = 'config.invalid';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
