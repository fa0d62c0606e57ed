const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOrTimedOutSession: 408,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/**
 * An error an action answers with. Codes are those of Excel.ErrorCodes; messages are only for
 * people, because Excel translates its own.
 */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    message: string,
    /** `Type.member`, filled in by the batch when absent. */
    readonly location = '',
  ) {
    super(message);
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 400;
  }
}

export function invalidArgument(message: string): HostError {
  return new HostError('InvalidArgument', message);
}

export function itemNotFound(message: string): HostError {
  return new HostError('ItemNotFound', message);
}

/** For what Excel can do and this host, knowingly, cannot. */
export function notImplemented(what: string): HostError {
  return new HostError('NotImplemented', `${what} is not supported by this workbook host.`, what);
}

export function apiNotFound(member: string): HostError {
  return new HostError('ApiNotFound', `${member} is not known to this workbook host.`, member);
}
