/**
 * Where a text occurs next. Asked with places that only grow, it looks through the whole just once,
 * however often that is and whether or not there is anything to find.
 */
export class NextOf {
  private found = -2;

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  /** The first one at `place` or behind; -1 for none. */
  from(place: number): number {
    if (this.found !== -1 && this.found < place) {
      this.found = this.text.indexOf(this.wanted, place);
    }
    return this.found;
  }
}
