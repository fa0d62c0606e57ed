import type { Session } from './objects/session';

/** What a host holds for add-ins: to be no more once they have done their work. */
export interface Held {
  readonly sessions: number;
  /** Objects kept between batches. */
  readonly references: number;
  /** Handlers that hear events. */
  readonly registrations: number;
}

export function heldFor(sessions: ReadonlySet<Session>): Held {
  let [references, registrations] = [0, 0];
  for (const session of sessions) {
    references += session.references.count;
    registrations += session.events.count;
  }
  return { sessions: sessions.size, references, registrations };
}
