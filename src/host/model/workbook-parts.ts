import type { Element } from '@xmldom/xmldom';
import { DamagedWorkbookError, NotXlsxError, UnsupportedWorkbookError } from '../xlsx/errors';
import type { XlsxPackage } from '../xlsx/package';
import { MAIN_NS, OFFICE_REL_NS, childOf, flag } from '../xlsx/xml';

const STRICT_NS = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The workbook's own part; NotXlsxError for another kind of document. */
export function mainPart(pkg: XlsxPackage): string {
  const [main] = pkg.relationships('').ofKind('officeDocument');
  if (!main) throw new NotXlsxError('The Office document has no main part.');
  const type = pkg.contentTypes.of(main.target);
  if (!/spreadsheetml|ms-excel/.test(type)) {
    throw new NotXlsxError('The Office document is not a workbook.');
  }
  if (/binary/.test(type)) {
    throw new UnsupportedWorkbookError('Binary workbooks (.xlsb) are not supported.');
  }
  return main.target;
}

export function checkKind(root: Element): void {
  if (root.namespaceURI === STRICT_NS) {
    throw new UnsupportedWorkbookError('Strict Open XML workbooks are not supported.');
  }
  if (root.localName !== 'workbook' || root.namespaceURI !== MAIN_NS) {
    throw new DamagedWorkbookError('The main part is no workbook.');
  }
  if (flag(childOf(root, 'workbookPr'), 'date1904', false)) {
    throw new UnsupportedWorkbookError('Workbooks that count days from 1904 are not supported.');
  }
}

export function relatedText(pkg: XlsxPackage, partName: string, kind: string): string | null {
  const [found] = pkg.relationships(partName).ofKind(kind);
  return found && pkg.has(found.target) ? pkg.text(found.target) : null;
}

/** Names of the stylesheet's and the theme's parts; a workbook without styles gets an empty sheet. */
export function styleParts(
  pkg: XlsxPackage,
  partName: string,
): { styles: string; theme: string | null } {
  const relationships = pkg.relationships(partName);
  const theme = relationships.ofKind('theme')[0]?.target ?? null;
  let styles = relationships.ofKind('styles')[0]?.target;
  if (!styles) {
    styles = pkg.freeName('xl/styles.xml');
    pkg.add(styles, STYLES_TYPE, `<styleSheet xmlns="${MAIN_NS}"/>`);
    relationships.add(`${OFFICE_REL_NS}/styles`, styles);
  }
  return { styles, theme: theme && pkg.has(theme) ? theme : null };
}
