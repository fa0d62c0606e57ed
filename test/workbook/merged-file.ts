import { partsOf, zipped } from '../host/xlsx/parts';

/** The file with cells merged, by a program that does so within tables, too, and keeps what is beneath. */
export function mergedIn(file: Uint8Array, places: Readonly<Record<string, readonly string[]>>) {
  const parts = partsOf(file);
  for (const [sheet, areas] of Object.entries(places)) {
    const [, rel = ''] =
      new RegExp(`name="${sheet}"[^>]*r:id="([^"]+)"`).exec(parts['xl/workbook.xml'] ?? '') ?? [];
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const tag = (rels.match(/<Relationship [^>]*>/g) ?? []).find((one) =>
      one.includes(`Id="${rel}"`),
    );
    const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(tag ?? '')?.[1] ?? '';
    const path = `xl/${target}`;
    const cells = areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const before = parts[path];
    if (before === undefined) throw new Error(path);
    parts[path] = before.replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`);
  }
  return zipped(parts);
}
