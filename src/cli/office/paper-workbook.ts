import type { Paper } from '../../review/document';
import { withoutLinks } from '../../review/without-links';
import { blankHost, workbookOver } from '../open-workbook';

export interface PaperWorkbook {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/**
 * The papers as a workbook of nothing else: no table, formula, name or macro of the register's comes
 * along, and nothing leads to it.
 */
export async function paperWorkbook(papers: readonly Paper[]): Promise<PaperWorkbook> {
  const host = blankHost();
  const empty = [...host.model.sheets];
  const { notices } = await workbookOver(host).renderPapers(papers.map(withoutLinks));
  for (const sheet of empty) host.model.deleteSheet(sheet);
  return { bytes: host.save(), notices };
}
