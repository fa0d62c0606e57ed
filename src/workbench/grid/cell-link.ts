import type { SheetModel } from '../../host/model/sheet-model';

export type CellLink =
  | { readonly kind: 'inside'; readonly target: string; readonly tip: string }
  | { readonly kind: 'outside'; readonly target: string; readonly tip: string };

const CALL = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** Where a cell links to: by a link of its own or by a HYPERLINK formula with a literal target. */
export function cellLink(sheet: SheetModel, row: number, column: number): CellLink | undefined {
  const link = sheet.hyperlinks.at(row, column);
  if (link?.address !== undefined && link.address !== '') return outside(link.address);
  if (link?.location !== undefined) return inside(link.location, link.tooltip);
  const written = CALL.exec(sheet.formula(row, column) ?? '')?.[1]?.replaceAll('""', '"');
  if (written === undefined) return undefined;
  return written.startsWith('#') ? inside(written.slice(1)) : outside(written);
}

function inside(target: string, tooltip?: string): CellLink {
  return { kind: 'inside', target, tip: tooltip ?? `前往 ${target}` };
}

function outside(target: string): CellLink {
  return { kind: 'outside', target, tip: `外部連結：${target}（工作台不會開啟）` };
}
