import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

export interface JoinedPdf {
  readonly bytes: Uint8Array;
  /** PostScript names of its fonts, without the mark of a subset. */
  readonly fonts: readonly string[];
}

/** PDFs one after the other in one file, each with its own pages as they are. */
export async function joinPdf(parts: readonly Uint8Array[], title: string): Promise<JoinedPdf> {
  const whole = await PDFDocument.create();
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage('zh-TW');
  for (const bytes of parts) {
    const part = await PDFDocument.load(bytes);
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  return { bytes: await whole.save(), fonts: fontsOf(whole) };
}

function fontsOf(pdf: PDFDocument): string[] {
  const names = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict && object.get(PDFName.of('FontName'));
    return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : [];
  });
  return [...new Set(names)];
}
