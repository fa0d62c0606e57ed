import { DamagedWorkbookError, ExcessiveWorkbookError } from '../../intake/errors';
import { LIMITS } from './limits';
import { scanXml, tooHeavy } from '../../intake/scan-xml';

/** A million cells of shorter texts are a large workbook like any other. */
const SHORT = 200;

/** What the parsed parts of a file take in memory, all together. */
export class PackageWeight {
  private bytes = 0;
  private cells = 0;
  private shared = 0;
  private texts = 0;

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

  /** Characters of the texts of cells, without short ones, as far as they were read. */
  get longTexts(): number {
    return this.texts;
  }

  /** A cell has this text. @throws ExcessiveWorkbookError */
  readonly shows = (text: string): void => {
    if (text.length <= SHORT) return;
    this.texts += text.length;
    if (this.texts > LIMITS.longTexts) {
      throw new ExcessiveWorkbookError('TooMuchText', 'The cells have too much text.');
    }
  };

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
      this.add(name, scanXml(text(), name, LIMITS.weight));
    } catch (error) {
      if (!(error instanceof DamagedWorkbookError)) throw error;
    }
  }
}
