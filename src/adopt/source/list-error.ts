/** Why a list cannot be read: one sentence for people that says what to do. */
export class ListError extends Error {
  override readonly name = 'ListError';
}
