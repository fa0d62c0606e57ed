import { flag, removeElement, setFlag } from '../xlsx/xml';
import { ModelError } from './model-error';
import { checkPassword, hasPassword, passwordHash, SHEET_PASSWORD } from './password';
import type { SheetPart } from './sheet-part';

/** True is allowed on the protected sheet (the file stores the opposite for most). */
export interface ProtectionOptions {
  readonly autoFilter: boolean;
  readonly deleteColumns: boolean;
  readonly deleteRows: boolean;
  readonly editObjects: boolean;
  readonly editScenarios: boolean;
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly insertColumns: boolean;
  readonly insertHyperlinks: boolean;
  readonly insertRows: boolean;
  readonly pivotTables: boolean;
  readonly sort: boolean;
  readonly selectLockedCells: boolean;
  readonly selectUnlockedCells: boolean;
}

// The file's attribute, where 1 means forbidden, and its default; ECMA-376 part 1, 18.3.1.85.
const ATTRIBUTES: Readonly<Record<keyof ProtectionOptions, readonly [string, boolean]>> = {
  autoFilter: ['autoFilter', true],
  deleteColumns: ['deleteColumns', true],
  deleteRows: ['deleteRows', true],
  editObjects: ['objects', false],
  editScenarios: ['scenarios', false],
  formatCells: ['formatCells', true],
  formatColumns: ['formatColumns', true],
  formatRows: ['formatRows', true],
  insertColumns: ['insertColumns', true],
  insertHyperlinks: ['insertHyperlinks', true],
  insertRows: ['insertRows', true],
  pivotTables: ['pivotTables', true],
  sort: ['sort', true],
  selectLockedCells: ['selectLockedCells', false],
  selectUnlockedCells: ['selectUnlockedCells', false],
};
const NAMES = Object.keys(ATTRIBUTES) as (keyof ProtectionOptions)[];

export class ProtectionModel {
  constructor(
    private readonly part: SheetPart,
    private readonly changed: () => void,
  ) {}

  get isProtected(): boolean {
    return flag(this.part.child('sheetProtection'), 'sheet', false);
  }

  get options(): ProtectionOptions {
    const element = this.part.child('sheetProtection');
    const entries = NAMES.map((name) => {
      const [attribute, absent] = ATTRIBUTES[name];
      return [name, !flag(element, attribute, absent)] as const;
    });
    return Object.fromEntries(entries) as unknown as ProtectionOptions;
  }

  get hasPassword(): boolean {
    return hasPassword(this.part.child('sheetProtection'), SHEET_PASSWORD);
  }

  /** InvalidOperation when already protected. What is absent takes Excel's defaults. */
  protect(options: Partial<ProtectionOptions> = {}, password?: string): void {
    if (this.isProtected)
      throw new ModelError('InvalidOperation', 'The sheet is protected already.');
    const old = this.part.child('sheetProtection');
    if (old) removeElement(old);
    const element = this.part.ensure('sheetProtection');
    element.setAttribute('sheet', '1');
    if (password) element.setAttribute('password', passwordHash(password));
    for (const name of NAMES) {
      const [attribute, absent] = ATTRIBUTES[name];
      const standard = name === 'selectLockedCells' || name === 'selectUnlockedCells';
      const allowed = options[name] ?? standard;
      setFlag(element, attribute, !allowed, absent);
    }
    this.changed();
  }

  /** AccessDenied without the right password. */
  unprotect(password?: string): void {
    const element = this.part.child('sheetProtection');
    if (!element) return;
    if (this.isProtected) checkPassword(element, SHEET_PASSWORD, password);
    removeElement(element);
    this.part.touch();
    this.changed();
  }
}
