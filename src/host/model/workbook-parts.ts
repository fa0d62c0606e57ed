import type { Element } from '@xmldom/xmldom';
import { EMPTY_STRINGS } from '../xlsx/empty-parts';
import { DamagedWorkbookError, NotXlsxError, UnsupportedWorkbookError } from '../../intake/errors';
import type { XlsxPackage } from '../xlsx/package';
import type { SharedStrings } from '../xlsx/shared-strings';
import { MAIN_NS, OFFICE_REL_NS, rootOf } from '../xlsx/xml';

const STRICT_NS = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRINGS_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The workbook's own part; NotXlsxError for another kind of document. */
export function mainPart(pkg: XlsxPackage): string {
  const [main] = pkg.related('', 'officeDocument');
  if (main === undefined)
    throw new NotXlsxError('The Office document has no main part.', 'ZipArchive');
  const type = pkg.contentTypes.of(main);
  if (!/spreadsheetml|ms-excel/.test(type)) {
    throw new NotXlsxError('The Office document is not a workbook.', 'OtherOffice');
  }
  if (/binary/.test(type)) {
    throw new UnsupportedWorkbookError('Binary workbooks are not supported.', 'BinaryWorkbook');
  }
  return main;
}

/** By the content type of the main part. */
export function endingOf(contentType: string): string {
  const isMacro = /macroEnabled/i.test(contentType);
  if (/addin\./i.test(contentType)) return '.xlam';
  if (/template\./i.test(contentType)) return isMacro ? '.xltm' : '.xltx';
  return isMacro ? '.xlsm' : '.xlsx';
}

export function checkKind(root: Element): void {
  if (root.namespaceURI === STRICT_NS) {
    throw new UnsupportedWorkbookError('Strict Open XML is not supported.', 'StrictWorkbook');
  }
  if (root.localName !== 'workbook' || root.namespaceURI !== MAIN_NS) {
    throw new DamagedWorkbookError('The main part is no workbook.');
  }
}

export function relatedText(pkg: XlsxPackage, partName: string, kind: string): string | null {
  const [found] = pkg.related(partName, kind);
  return found === undefined ? null : pkg.text(found);
}

export function writeStrings(pkg: XlsxPackage, partName: string, strings: SharedStrings): void {
  const target =
    pkg.related(partName, 'sharedStrings')[0] ??
    addRelated(pkg, partName, {
      kind: 'sharedStrings',
      name: 'xl/sharedStrings.xml',
      type: STRINGS_TYPE,
      text: EMPTY_STRINGS,
    });
  pkg.setWriter(target, () => strings.write());
}

/** The order of calculation, with its relationships; one that points elsewhere takes nothing with it. */
export function dropCalcChain(pkg: XlsxPackage, partName: string): void {
  const relationships = pkg.relationships(partName);
  const parts = pkg.related(partName, 'calcChain');
  for (const { id } of relationships.ofKind('calcChain')) relationships.remove(id);
  for (const part of parts) if (/calcChain/.test(pkg.contentTypes.of(part))) pkg.remove(part);
}

/** Names of the stylesheet's and the theme's parts; a workbook without styles gets an empty sheet. */
export function styleParts(
  pkg: XlsxPackage,
  partName: string,
): { styles: string; theme: string | null } {
  const [theme = null] = pkg.related(partName, 'theme');
  const styles =
    pkg.related(partName, 'styles').find((part) => isStyleSheet(pkg, part)) ??
    addRelated(pkg, partName, {
      kind: 'styles',
      name: 'xl/styles.xml',
      type: STYLES_TYPE,
      text: `<styleSheet xmlns="${MAIN_NS}"/>`,
    });
  return { styles, theme };
}

function isStyleSheet(pkg: XlsxPackage, part: string): boolean {
  return rootOf(pkg.document(part)).localName === 'styleSheet';
}

interface NewPart {
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A part the owner lacks, under a free name; relationships of the kind that lead nowhere go. */
export function addRelated(pkg: XlsxPackage, owner: string, made: NewPart): string {
  const relationships = pkg.relationships(owner);
  for (const { id } of relationships.ofKind(made.kind)) relationships.remove(id);
  const name = pkg.freeName(made.name);
  pkg.add(name, made.type, made.text);
  relationships.add(`${OFFICE_REL_NS}/${made.kind}`, name);
  return name;
}
