import type { XlsxPackage } from '../xlsx/package';

// Parts that belong to the sheet alone; what the workbook names too (a pivot cache) stays.
const OWN =
  /\/(?:table|drawing|comments|vmlDrawing|threadedComment|printerSettings|chart|chartStyle|chartColorStyle|pivotTable|queryTable|ctrlProp|oleObject|package|control|customProperty|slicer|image|diagram\w+|chartUserShapes)$/;

/** Takes a sheet's part away with the parts only it leads to. */
export function removeSheetParts(pkg: XlsxPackage, part: string): void {
  const targets = pkg
    .relationships(part)
    .all()
    .filter((relationship) => !relationship.external && OWN.test(relationship.type))
    .map((relationship) => relationship.target);
  pkg.remove(part);
  for (const target of targets) {
    if (pkg.has(target) && !isNamed(pkg, target)) removeSheetParts(pkg, target);
  }
}

function isNamed(pkg: XlsxPackage, target: string): boolean {
  return pkg
    .names()
    .filter((name) => name.endsWith('.rels'))
    .some((name) => {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      return pkg
        .relationships(owner)
        .all()
        .some((each) => !each.external && each.target.toLowerCase() === target.toLowerCase());
    });
}
