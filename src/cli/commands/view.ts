import { makeView, previewView } from '../../app/view';
import { isViewName, VIEWS } from '../../review/views/views';
import { CliFault } from '../cli-fault';
import type { Run } from '../command';
import { print, printJson } from '../io';
import { openForOutput } from '../open-for-output';
import { overDamaged } from '../open-workbook';
import { paperText } from '../../review/text/paper-text';
import { writeWorkbook } from '../write-workbook';

export const view: Run = async (args, io) => {
  const [name = '', path = ''] = args.positionals;
  if (!isViewName(name)) {
    const known = Object.entries(VIEWS).map(([key, { title }]) => `${key}（${title}）`);
    throw new CliFault(`沒有「${name}」可列；可用的有：${known.join('、')}。`);
  }
  const { host, out, clock } = openForOutput(path, args, io);
  const json = args.options.json === true;
  if (out === undefined) {
    const paper = await overDamaged(host, io, (book) => previewView(book, name, clock));
    if (json) printJson(io.stdout, { view: name, ...paper }, 2);
    else print(io.stdout, paperText(paper));
    return 0;
  }
  const made = await overDamaged(host, io, (book) => makeView(book, name, clock));
  writeWorkbook(out, host, io);
  if (json) printJson(io.stdout, { view: name, ...made.paper }, 2);
  else print(io.stdout, `已將工作表「${made.sheetName}」寫入「${out}」。`);
  for (const notice of made.notices) print(io.stderr, notice);
  return 0;
};
