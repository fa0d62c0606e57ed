import { absoluteRectName } from './a1';
import { readReference, tokensOf } from './formula/references';
import { sheetPrefix } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import type { DefinedName, NameList } from './names';
import { isWholeColumns, isWholeRows, type Rect } from './rect';
import type { SheetModel } from './sheet-model';

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

export interface PrintTitles {
  readonly rows: Rect | null;
  readonly columns: Rect | null;
}

/** Print area and print titles are names of the sheet in the workbook part. */
export class PrintNames {
  constructor(
    private readonly names: NameList,
    private readonly sheet: () => SheetModel,
  ) {}

  area(): readonly Rect[] | null {
    const name = this.names.find(AREA, this.sheet());
    const rects = name ? rectsIn(name) : [];
    return rects.length > 0 ? rects : null;
  }

  setArea(rects: readonly Rect[] | null): void {
    this.write(AREA, rects ?? []);
  }

  titles(): PrintTitles {
    const name = this.names.find(TITLES, this.sheet());
    const rects = name ? rectsIn(name) : [];
    return {
      rows: rects.find((rect) => isWholeRows(rect)) ?? null,
      columns: rects.find((rect) => isWholeColumns(rect)) ?? null,
    };
  }

  setTitles({ rows, columns }: PrintTitles): void {
    if ((rows && !isWholeRows(rows)) || (columns && !isWholeColumns(columns))) {
      throw new ModelError('InvalidArgument', 'Print titles are whole rows and whole columns.');
    }
    // Excel writes columns before rows.
    this.write(
      TITLES,
      [columns, rows].filter((rect) => rect !== null),
    );
  }

  private write(name: string, rects: readonly Rect[]): void {
    const present = this.names.find(name, this.sheet());
    const prefix = sheetPrefix(this.sheet().name);
    const formula = rects.map((rect) => `${prefix}!${absoluteRectName(rect)}`).join(',');
    if (formula === '') present?.remove();
    else if (present) present.formula = formula;
    else this.names.add(name, formula, { sheet: this.sheet() });
  }
}

function rectsIn(name: DefinedName): Rect[] {
  const rects: Rect[] = [];
  for (const token of tokensOf(name.formula)) {
    const cells = token.type === 'range' || token.type === 'range_beam';
    const reference = cells ? readReference(token.value) : null;
    if (reference) rects.push(reference.rect);
  }
  return rects;
}
