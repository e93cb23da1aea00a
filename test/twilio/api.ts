/** What Twilio's API refuses, by its error code: the HTTP status, and the words. Numbers of persons that stand in the real ones are left out. */
const refusals = {
  20003: [401, 'Authenticate'],
  20404: [404, 'The requested resource was not found'],
  20429: [429, 'Too Many Requests'],
  20500: [500, 'Internal Server Error'],
  20503: [503, 'Service Unavailable'],
  21205: [400, 'Url is not a valid URL'],
  21210: [400, "'From' phone number not verified"],
  21211: [400, "Invalid 'To' Phone Number"],
  21213: [400, "'From' phone number is required"],
  21408: [403, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"],
  21602: [400, 'Message body is required.'],
  21604: [400, "A 'To' phone number is required."],
  21606: [400, "The 'From' phone number is not a valid, message-capable Twilio phone number"],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21612: [400, "The 'To' phone number is not currently reachable via SMS"],
  21614: [400, "'To' number is not a valid mobile number"],
  21910: [400, "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel"],
  63007: [400, 'Twilio could not find a Channel with the specified From address'],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

/** A code of Twilio's errors that the stand-in knows. */
export type ErrorCode = keyof typeof refusals;

/** A request as the parts of the stand-in see it: what is below the account, and what was posted. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly form: URLSearchParams;
}

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the API answers when it refuses. */
export const refusal = (code: ErrorCode): ApiAnswer => {
  const [status, message] = refusals[code];
  return {
    status,
    body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
  };
};
