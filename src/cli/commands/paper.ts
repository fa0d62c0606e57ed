import { type ChosenPaper, makePaper, type PaperRequest, previewPaper } from '../../app/papers';
import type { PaperKind } from '../../review/papers/paper-kind';
import { isPaperName, type PaperName, PAPERS } from '../../review/papers/papers';
import { CliFault } from '../cli-fault';
import type { Arguments, Run } from '../command';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { paperKinds } from '../paper-kinds';
import { makeFiles, wantedFiles } from '../paper-outputs';
import { paperText } from '../../review/text/paper-text';
import { textOption } from '../parse-arguments';
import { writeOutputs } from '../output/write-outputs';
import { writeWorkbook } from '../write-workbook';

/** Said before the workbook is opened: it takes a while. @throws CliFault */
function nameOf(text: string, { finding, audit }: PaperRequest): PaperName {
  if (!isPaperName(text)) {
    throw new CliFault(`沒有「${text}」這種文件；可用的有：${paperKinds}。`);
  }
  const kind: PaperKind = PAPERS[text];
  const isGiven = finding !== undefined || audit !== undefined;
  if (kind.asksFor === 'finding' && !isGiven) {
    throw new CliFault(`「${kind.title}」要以 --finding 指定一項發現，例如 --finding NC-115-001。`);
  }
  if (kind.asksFor === 'findingOrAudit' && !isGiven) {
    throw new CliFault(`「${kind.title}」要以 --audit 指定一次稽核，或以 --finding 指定一項發現。`);
  }
  return text;
}

function requestOf(args: Arguments): PaperRequest {
  return {
    review: textOption(args, 'review'),
    finding: textOption(args, 'finding'),
    audit: textOption(args, 'audit'),
    ...(args.options.filtered === true && { filtered: true }),
  };
}

/** The paper as data, with the ids of what it is about. */
function paperJson({ name, title, subject, papers }: ChosenPaper) {
  const { review, finding, audit, rows } = subject;
  return {
    paper: name,
    title,
    ...(review && { review: review.key }),
    ...(finding && { finding: finding.key }),
    ...(audit && { audit: audit.key }),
    ...(rows && { rows }),
    papers,
  };
}

export const paper: Run = async (args, io) => {
  const [kind = '', path = ''] = args.positionals;
  const request = requestOf(args);
  const name = nameOf(kind, request);
  const wanted = wantedFiles(args, path);
  const { host, out, clock } = openForOutput(path, args, io);
  const freeze = args.options.freeze === true;
  if (freeze && out === undefined) {
    throw new CliFault('--freeze 會寫入活頁簿，請以 --out 指定輸出檔。');
  }
  const mayLose = args.options['discard-written'] === true;
  const made = await overDamaged(host, io, async (book) =>
    out === undefined
      ? { paper: await previewPaper(book, name, request, clock), sheetNames: [], notices: [] }
      : makePaper(book, name, request, clock, undefined, mayLose, freeze),
  );
  const files = await makeFiles(wanted, made.paper);
  if (out !== undefined) writeWorkbook(out, host, io, files);
  else writeOutputs(files, io);
  if (args.options.json === true) printJson(io.stdout, paperJson(made.paper), 2);
  else if (out === undefined && files.length === 0) {
    print(io.stdout, made.paper.papers.map(paperText).join('\n\n'));
  } else {
    if (out !== undefined) print(io.stdout, sheetsWritten(made.sheetNames, out));
    for (const file of files) print(io.stdout, `已將${made.paper.title}寫入「${file.path}」。`);
  }
  const notices = [...made.notices, ...files.flatMap((file) => file.notices)];
  for (const notice of new Set(notices)) print(io.stderr, notice);
  return 0;
};

function sheetsWritten(names: readonly string[], out: string): string {
  return `已將工作表${names.map((sheet) => `「${sheet}」`).join('、')}寫入「${out}」。`;
}
