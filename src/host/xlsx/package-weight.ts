import { DamagedWorkbookError, ExcessiveWorkbookError } from './errors';
import { LIMITS } from './limits';
import { scanXml, tooHeavy } from './scan-xml';

/** What the parsed parts of a file take in memory, all together. */
export class PackageWeight {
  private bytes = 0;
  private cells = 0;
  private shared = 0;

  /** @throws ExcessiveWorkbookError */
  add(name: string, bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > LIMITS.weight) tooHeavy(name);
  }

  /** So many more cells were read. @throws ExcessiveWorkbookError */
  took(cells: number): void {
    this.cells += cells;
    if (this.cells > LIMITS.cells) {
      throw new ExcessiveWorkbookError('TooManyCells', 'The sheets have too many cells.');
    }
  }

  /** So many characters more of shared formulas, written out. @throws ExcessiveWorkbookError */
  shares(characters: number): void {
    this.shared += characters;
    if (this.shared > LIMITS.sharedFormulas) {
      throw new ExcessiveWorkbookError('TooManyFormulas', 'The shared formulas are too long.');
    }
  }

  /** A part that is damaged has none: whoever needs it will find that out. */
  part(name: string, text: () => string): void {
    try {
      this.add(name, scanXml(text(), name));
    } catch (error) {
      if (!(error instanceof DamagedWorkbookError)) throw error;
    }
  }
}
