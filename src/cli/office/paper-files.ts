import type { Paper } from '../../review/document';
import { convert } from './convert';
import { paperWorkbook } from './paper-workbook';

/** A paper as a file that leaves the office. */
export interface PaperFile {
  readonly bytes: Uint8Array;
  /** What did not come out as it should; a sentence each. */
  readonly notices: readonly string[];
}

/** 標楷體 by the names it has in a PDF: of Windows, of the Mac. */
const KAI = /DFKai|KaiU|BiauKai|標楷/i;

/** Each sheet is printed by itself, so that it counts its own pages, and they are joined. */
export async function paperPdf(papers: readonly Paper[], title: string): Promise<PaperFile> {
  const books = [];
  for (const paper of papers) books.push(await paperWorkbook([paper]));
  const { joinPdf } = await import('./join-pdf');
  const workbooks = books.map(({ bytes }) => bytes);
  const { bytes, fonts } = await joinPdf(await convert(workbooks, 'pdf'), title);
  const notices = books.flatMap((book) => book.notices);
  return {
    bytes,
    notices: fonts.some((font) => KAI.test(font)) ? notices : [...notices, replaced],
  };
}

const replaced =
  '這部電腦沒有標楷體，PDF 以其他字型代替，字寬可能略有不同；要用標楷體時請安裝該字型，或在 Excel 匯出 PDF。';

/** All sheets in one file: values only, for nothing else is in a paper. */
export async function paperOds(papers: readonly Paper[]): Promise<PaperFile> {
  const { bytes, notices } = await paperWorkbook(papers);
  const [file = new Uint8Array()] = await convert([bytes], 'ods');
  return { bytes: file, notices };
}
