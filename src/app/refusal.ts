/** Why a use case cannot be carried out: nothing is broken, and the message says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: 'noTables' | 'noReview' | 'notAReview' | 'sampleOverData',
    message: string,
  ) {
    super(message);
  }
}
