import type { TableBlock } from '../register/block';
import { typedForm } from './typed-form';

/** Many changes come at once, a pasted block or a filled column: they are looked at together. */
const shortestMilliseconds = 300;
/** Where one look after another finds nothing new, as while people colour cells. */
const longestMilliseconds = 5000;

type Read = () => Promise<TableBlock[]>;

/**
 * Tells of changed tables. Excel's event is a hint and no more: it comes for a changed colour and
 * for a formula worked out anew, so the tables are read again and what people have put into them is
 * compared with what was read last; and Excel keeps some changes to itself (platform 3.1).
 */
export class TableWatch {
  /** A table changed since the last read began, and was not looked at. */
  private isHeard = false;
  private isLooking = false;
  /** Once told there is nothing more to tell until the tables are read again. */
  private isTold = false;
  private patience = shortestMilliseconds;
  private last: string | undefined;
  private onChange: () => void = () => undefined;

  /** `read` gives the tables as they stand. */
  constructor(private readonly read: Read) {}

  /** Reads by `read`; what it gave is what changes are told of, once it is given. */
  async keep(read: Read): Promise<TableBlock[]> {
    this.isHeard = false;
    const blocks = await read();
    const form = typedForm(blocks);
    // What earlier readings were made of has changed too, though nobody has looked yet.
    if (this.last !== undefined && this.last !== form && !this.isTold) this.onChange();
    this.last = form;
    this.isTold = false;
    this.patience = shortestMilliseconds;
    // What changed while it was read may be in it or not.
    if (this.isHeard) this.lookSoon();
    return blocks;
  }

  /** Calls `onChange` when the tables differ from what was read last; gives the way out. */
  async start(context: Excel.RequestContext, onChange: () => void): Promise<() => Promise<void>> {
    this.onChange = onChange;
    const handler = context.workbook.tables.onChanged.add(() => {
      this.isHeard = true;
      this.lookSoon();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      if (this.onChange === onChange) this.onChange = () => undefined;
      handler.remove();
      // A handler can only be removed in the context that added it (platform 2.5).
      await handler.context.sync();
    };
  }

  private lookSoon(): void {
    if (this.isLooking || this.isTold) return;
    this.isLooking = true;
    setTimeout(() => {
      void this.look();
    }, this.patience);
  }

  private async look(): Promise<void> {
    this.isHeard = false;
    if (await this.differs()) {
      this.isTold = true;
      this.onChange();
    } else this.patience = Math.min(longestMilliseconds, this.patience * 2);
    this.isLooking = false;
    if (this.isHeard) this.lookSoon();
  }

  private async differs(): Promise<boolean> {
    if (this.last === undefined) return true;
    try {
      return typedForm(await this.read()) !== this.last;
    } catch {
      // What cannot be looked at may have changed.
      return true;
    }
  }
}
