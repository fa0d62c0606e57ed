import type { ChosenPaper } from '../app/papers';
import { papersHtml } from '../review/html/paper-html';
import type { Arguments } from './command';
import { type PaperFile, paperOds, paperPdf } from './office/paper-files';
import { textOption } from './parse-arguments';
import { checkOutput } from './output/check-output';
import { assertOther } from './output/target';

/** How a paper leaves the workbook, by the option's name. */
const makers = {
  pdf: ({ papers, title }: ChosenPaper) => paperPdf(papers, papers[0]?.sheetTitle ?? title),
  ods: ({ papers }: ChosenPaper) => paperOds(papers),
  html: ({ papers, title }: ChosenPaper) =>
    Promise.resolve({
      bytes: new TextEncoder().encode(papersHtml(papers, papers[0]?.sheetTitle ?? title)),
      notices: [],
    }),
} as const satisfies Record<string, (paper: ChosenPaper) => Promise<PaperFile>>;

type FileKind = keyof typeof makers;

export interface WantedFile {
  readonly kind: FileKind;
  readonly path: string;
}

/** Files asked for beside `--out`; what stands against one is said before any work. @throws CliFault */
export function wantedFiles(args: Arguments, input: string): WantedFile[] {
  const files = (Object.keys(makers) as FileKind[]).flatMap((kind) => {
    const path = textOption(args, kind);
    if (path === undefined) return [];
    checkOutput(path, `.${kind}`);
    assertOther(path, input, '活頁簿');
    return [{ kind, path }];
  });
  return files;
}

export interface MadeFile extends WantedFile, PaperFile {}

/** All of them, or a fault: then none is written. */
export async function makeFiles(
  wanted: readonly WantedFile[],
  paper: ChosenPaper,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const file of wanted) made.push({ ...file, ...(await makers[file.kind](paper)) });
  return made;
}
