/**
 * A request that never reaches the actions: the answer is no batch result but a code of the
 * transport (numbers of the web protocol, names of the library's CoreErrorCodes).
 */
export const TRANSPORT_CODES = {
  InvalidOrTimedOutSession: { number: 5012, status: 408 },
  ActivityLimitReached: { number: 5102, status: 429 },
  RequestPayloadSizeLimitExceeded: { number: 5103, status: 400 },
  ResponsePayloadSizeLimitExceeded: { number: 5104, status: 400 },
  AccessDenied: { number: 7000, status: 401 },
} as const;

export type TransportCode = keyof typeof TRANSPORT_CODES;

export class TransportFault extends Error {
  override readonly name = 'TransportFault';

  constructor(readonly code: TransportCode) {
    super(`The host refused the request: ${code}.`);
  }

  get number(): number {
    return TRANSPORT_CODES[this.code].number;
  }

  get httpStatus(): number {
    return TRANSPORT_CODES[this.code].status;
  }
}

export function isTransportCode(code: string): code is TransportCode {
  return code in TRANSPORT_CODES;
}
