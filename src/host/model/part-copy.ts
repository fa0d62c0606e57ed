import type { XlsxPackage } from '../xlsx/package';
import type { Relationship } from '../xlsx/relationships';

/**
 * What the copy of a part has a copy of its own of. Everything else it leads to (pictures, a pivot
 * cache, links out of the file) both lead to.
 */
const OWN =
  /\/(?:table|drawing|comments|vmlDrawing|threadedComment|printerSettings|chart|chartEx|chartStyle|chartColorStyle|chartUserShapes|pivotTable|customProperty|diagram\w+)$/;

/** Copies a part with all that is its own. Gives the names of the new parts. */
export function copyParts(pkg: XlsxPackage, from: string, to: string): string[] {
  const copies = new Map<string, string>();
  copyPart(pkg, from, to, copies);
  return [...copies.values()];
}

function copyPart(pkg: XlsxPackage, from: string, to: string, copies: Map<string, string>): void {
  copies.set(from, to);
  pkg.setBytes(to, pkg.contentTypes.of(from), pkg.bytes(from));
  const relationships = pkg.relationships(to);
  for (const relationship of pkg.relationships(from).all()) {
    const { id, type, target, external } = relationship;
    const isOwn = isOwned(pkg, relationship);
    const known = copies.get(target);
    const name = isOwn ? (known ?? pkg.freeName(numbered(target))) : target;
    if (isOwn && known === undefined) copyPart(pkg, target, name, copies);
    relationships.add(type, name, external, id);
  }
}

function isOwned(pkg: XlsxPackage, { type, target, external }: Relationship): boolean {
  return !external && OWN.test(type) && pkg.has(target);
}

/** `xl/tables/table3.xml` to `xl/tables/table#.xml`. */
function numbered(name: string): string {
  return name.replace(/(?<!\d)\d*(\.[^./]*)$/, '#$1');
}
