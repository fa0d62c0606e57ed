import type { Host } from '../host/host';
import type { Rect } from '../host/model/rect';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import type { CellPlace } from './cell-address';

/** What the desk needs of the host. */
export type Hands = Pick<Host, 'model' | 'edit' | 'activate' | 'select' | 'onChange'> & {
  readonly quirks: Pick<Host['quirks'], 'set'>;
};

/**
 * A workbook can be seen and worked in before formula engine and Office.js have been loaded: until
 * then its model alone carries the steps out. The host works out what they changed when it comes.
 */
export class FirstHands implements Hands {
  private host: Host | undefined;
  private isEditing = false;

  readonly quirks: Hands['quirks'] = {
    set: (settings) => {
      this.isEditing = settings.cellEditing ?? this.isEditing;
      this.host?.quirks.set(settings);
    },
  };

  constructor(readonly model: WorkbookModel) {}

  /** From now on every step is the host's. */
  handOver(host: Host): void {
    this.host = host;
    host.quirks.set({ cellEditing: this.isEditing });
  }

  edit(change: () => void, name = '變更'): void {
    if (this.host) this.host.edit(change, name);
    else this.step(change, name);
  }

  activate(sheet: SheetModel): void {
    if (this.host) this.host.activate(sheet);
    else this.look(() => (this.model.activeSheet = sheet));
  }

  select(sheet: SheetModel, rects: readonly Rect[], active?: CellPlace): void {
    if (this.host) this.host.select(sheet, rects, active);
    else this.look(() => sheet.view.select(rects, active));
  }

  onChange(listener: Parameters<Host['onChange']>[0]): () => void {
    return this.model.onChange(listener);
  }

  private step(change: () => void, name: string): void {
    const { history } = this.model;
    this.look(() => {
      history.begin();
      try {
        change();
      } finally {
        history.end(name);
      }
    });
  }

  private look(change: () => void): void {
    try {
      change();
    } finally {
      this.model.announce();
    }
  }
}
