import { passedMarks } from './excel-errors';

/** Excel on the web takes 5 MB in one request (platform 2.1). */
export const mostBytes = 4_000_000;

/** So much an action takes of a request, about, with the object it is for. */
export const bytesOfAction = 300;

/** Work that is queued piece by piece, and sent before the next piece would make it more than one request takes. */
export class Requests {
  /** Marks of `mark` that were got over, also in a request in which something behind them was refused. */
  readonly passed = new Set<string>();
  private marks: string[] = [];
  private bytes = 0;
  private isBegun = false;
  private count = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly most: number,
    /** Queues what holds until the next sync only. */
    private readonly begin: () => void = () => undefined,
  ) {}

  /** Requests that were answered. */
  get answered(): number {
    return this.count;
  }

  /** To be waited for before a piece of so many bytes is queued. */
  async room(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > this.most) await this.send();
    if (!this.isBegun) this.begin();
    this.isBegun = true;
    this.bytes += bytes;
  }

  /** Queues a mark between actions: where something is refused, it tells on which side of it. */
  mark(name: string): void {
    this.context.trace(name);
    this.marks.push(name);
  }

  async send(): Promise<void> {
    if (!this.isBegun) return;
    this.bytes = 0;
    this.isBegun = false;
    const { marks } = this;
    this.marks = [];
    try {
      await this.context.sync();
    } catch (error) {
      for (const name of passedMarks(error)) this.passed.add(name);
      throw error;
    }
    this.count += 1;
    for (const name of marks) this.passed.add(name);
  }
}

/** Of a value in JSON, in UTF-8. */
export function bytesOf(value: string | number | boolean): number {
  if (typeof value !== 'string') return String(value).length;
  let bytes = value.length + 2;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    // Half of a pair is counted as a whole letter of three: rather too much than too little.
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c)
      bytes += code === 0x22 || code === 0x5c ? 1 : 5;
  }
  return bytes;
}
