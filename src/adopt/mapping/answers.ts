import { fold } from '../fold';
import type { MapColumn, Mapping } from './mapping';

/** What is known of columns from a mapping; each answer is given once, to the first that it fits. */
export class Answers {
  private readonly byHeader = new Map<string, MapColumn[]>();

  constructor(known: Mapping | undefined) {
    for (const column of known?.columns ?? []) {
      const form = fold(column.header);
      const same = this.byHeader.get(form) ?? [];
      same.push(column);
      this.byHeader.set(form, same);
    }
  }

  /** Where another column has the same header, the letter has to be the same too. */
  take(header: string, at: string, hasTwin: boolean): MapColumn | undefined {
    const same = this.byHeader.get(fold(header)) ?? [];
    const index = hasTwin ? same.findIndex((one) => one.at === at) : 0;
    return index === -1 ? undefined : same.splice(index, 1)[0];
  }
}
