import { over, type OpenWorkbook } from './over-host';
import type { Host } from '../../src/host/host';

/** What is to happen at the n-th request of the work under test. */
export type Disturb = (open: OpenWorkbook, request: number) => void;

/** The session ends: the request is not served, nor any after it. */
export const sessionEnds: Disturb = ({ line }, request) => line.cutBeforeRequest(request);

/** The request is carried out, its answer and all that follows are lost. */
export const answerIsLost: Disturb = ({ line }, request) => line.cutAfterRequest(request);

/** Somebody else changes the workbook just before the request. */
export function foreignEdit(edit: (host: Host) => void): Disturb {
  return ({ host, line }, request) =>
    line.beforeRequest(request, () => host.edit(() => edit(host)));
}

export interface Interrupted {
  /** The host as it was left, with a session of its own: what the next one who looks finds. */
  readonly open: OpenWorkbook;
  /** The request that was disturbed, 1 being the first. */
  readonly request: number;
  /** What the work ended with; undefined when it went through. */
  readonly error: unknown;
}

/**
 * Does the work once for each request it makes, each time on a workbook of its own that is
 * disturbed at that request, and looks at what is left. Gives how many requests there were.
 */
export async function atEveryRequest(
  start: () => Host | Promise<Host>,
  work: (open: OpenWorkbook) => Promise<unknown>,
  disturb: Disturb,
  look: (interrupted: Interrupted) => void | Promise<void>,
): Promise<number> {
  for (let request = 1; ; request++) {
    const open = over(await start());
    disturb(open, request);
    const error: unknown = await work(open).then(
      () => undefined,
      (fault: unknown) => fault,
    );
    if (open.line.requests < request) return request - 1;
    await look({ open: over(open.host), request, error });
  }
}
