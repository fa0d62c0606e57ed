/** A step that Excel would refuse; the message is for the person at the page. */
export class RefusedStep extends Error {
  override readonly name = 'RefusedStep';
}
