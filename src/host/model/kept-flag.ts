import type { Journal } from '../xlsx/journal';

/** A mark that no part of the file says: a step taken back takes it away with it. */
export class KeptFlag {
  private value = false;

  constructor(private readonly journal: Journal) {}

  get isSet(): boolean {
    return this.value;
  }

  set(): void {
    if (this.value) return;
    this.journal.field(
      () => this.value,
      (value) => (this.value = value),
    );
    this.value = true;
  }
}
