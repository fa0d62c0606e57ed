/** A cell that a protected sheet does not let change. */
export class LockedCell extends Error {
  override readonly name = 'LockedCell';
}
