/** Places along a line, each taken once: what is taken is passed over at once, however much of it there is. */
export class FreePlaces {
  private readonly beyond = new Map<number, number>();

  /** The first free place at or behind this one. */
  from(place: number): number {
    const passed: number[] = [];
    let free = place;
    for (let next = this.beyond.get(free); next !== undefined; next = this.beyond.get(free)) {
      passed.push(free);
      free = next;
    }
    for (const each of passed) this.beyond.set(each, free);
    return free;
  }

  take(place: number): void {
    this.beyond.set(place, place + 1);
  }
}
