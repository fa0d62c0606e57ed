import type { QuirkSettings } from '../faults/quirk-table';
import type { Wire } from '../protocol/wire';

/** Numbers from the library's own event tables (`eventType`). */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the workbook and its collections (Constants.eventWorkbookId). */
export const WORKBOOK = 'Workbook';

export interface HostEvent {
  readonly type: number;
  /** A worksheet's or table's id, or WORKBOOK for a whole collection. */
  readonly target: string;
  readonly args: Wire;
}

/** `isEarly`: they are to come before the answer to the batch that caused them. */
export type EventListener = (events: readonly HostEvent[], isEarly: boolean) => void;

/** Events wait here until the batch that caused them has been answered. */
export class EventHub {
  private readonly listeners = new Set<EventListener>();
  private readonly registered = new Map<string, number>();
  private waiting: HostEvent[] = [];
  /** Those of an earlier batch that come later than they should. */
  private late: HostEvent[] = [];
  private posted = 0;

  constructor(private readonly manner: () => QuirkSettings['eventsCome']) {}

  /** One handler more or less for this event of this target. */
  register(type: number, target: string, by: 1 | -1): void {
    const key = `${type} ${target}`;
    const count = (this.registered.get(key) ?? 0) + by;
    // Of sheets and tables that come and go nothing stays.
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Handlers, of all events together. */
  get count(): number {
    return [...this.registered.values()].reduce((sum, each) => sum + each, 0);
  }

  /** Only what somebody has registered for goes out, and only from then on. */
  post(type: number, target: string, args: Wire): void {
    if ((this.registered.get(`${type} ${target}`) ?? 0) > 0) {
      this.waiting.push({ type, target, args });
    }
  }

  listen(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  flush(): void {
    const { waiting, late } = this;
    const manner = this.manner();
    this.waiting = [];
    const isKept = manner === 'late' || (manner === 'outOfOrder' && late.length === 0);
    this.late = isKept ? waiting : [];
    const isEarly = manner === 'beforeAnswer';
    switch (manner) {
      case 'twice':
        this.send([...late, ...waiting], isEarly);
        this.send(waiting, isEarly);
        break;
      case 'outOfOrder':
        if (!isKept) this.send([...waiting.reverse(), ...late], isEarly);
        break;
      case 'everyOther':
        this.send([...late, ...waiting.filter(() => this.posted++ % 2 === 1)], isEarly);
        break;
      case 'never':
        break;
      default:
        this.send(isKept ? late : [...late, ...waiting], isEarly);
    }
  }

  private send(events: readonly HostEvent[], isEarly: boolean): void {
    if (events.length === 0) return;
    for (const listener of this.listeners) listener(events, isEarly);
  }
}
