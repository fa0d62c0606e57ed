/** A name for one attempt at a change, such as nobody else will have. */
export function randomId(): string {
  return crypto.randomUUID();
}
