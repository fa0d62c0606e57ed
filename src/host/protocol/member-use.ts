import type { Arguments } from './arguments';

/** A member as an action touches it; names as they travel, `WorksheetFreezePanes` and `FreezeRows`. */
export interface MemberUse {
  readonly type: string;
  readonly member: string;
  readonly kind: 'get' | 'set' | 'call';
  /** Of a call. */
  readonly args?: Arguments;
  /** What is to be set. */
  readonly value?: unknown;
}
