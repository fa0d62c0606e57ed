import type { ReadArea } from './plain-area';
import { tableArea, type Home, type TableArea, type TableIndex } from './table-area';
import type { CalcRect } from './source';

/** What columns of tables are, by their texts, and one place for each to whoever reads them. */
export class TableAreas {
  private readonly areas = new Map<string, TableArea>();
  private readonly places = new Map<CalcRect, ReadArea>();

  /** `common` are those that are the same in every row. */
  constructor(
    private readonly tables: TableIndex,
    private readonly home?: Home,
    private readonly common?: TableAreas,
  ) {}

  /** Those of a formula: the cell beside it is the same to it alone. */
  of(home: Home | undefined): TableAreas {
    return new TableAreas(this.tables, home, this);
  }

  area(text: string): TableArea {
    const known = this.common?.areas.get(text) ?? this.areas.get(text);
    if (known) return known;
    const area = tableArea(text, this.tables, this.home);
    if (area.kind === 'error') return area;
    const isOwn = area.kind === 'this-row' || text.startsWith('[');
    const keeper = isOwn ? this : (this.common ?? this);
    keeper.areas.set(text, area);
    keeper.places.set(area.rect, { sheet: area.table.sheet, rect: area.rect });
    return area;
  }

  place(sheet: string, rect: CalcRect): ReadArea {
    return this.common?.places.get(rect) ?? this.places.get(rect) ?? { sheet, rect };
  }
}
