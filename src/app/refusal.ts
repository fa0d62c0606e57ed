/** Why a use case cannot be carried out: nothing is broken, and the message says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    /** noReviews: what is needed to find any; noReview: none is to come; noSubject: what a paper is about. */
    readonly code:
      | 'noTables'
      | 'notAdopted'
      | 'badList'
      | 'undecided'
      | 'noReviews'
      | 'noReview'
      | 'notAReview'
      | 'noSubject'
      | 'notApproved'
      | 'sampleOverData'
      | 'tooBigToUndo'
      | 'laterJournal'
      | 'noEntry'
      | 'changedMeanwhile'
      | 'verifyOnly'
      | 'cancelled'
      | 'calledOff',
    message: string,
  ) {
    super(message);
  }
}
