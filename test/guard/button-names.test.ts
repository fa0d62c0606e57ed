import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tableNames, tables } from '../../src/register/register';
import { placeMessages } from '../../src/taskpane/bar/places';
import { agendaMessages as agenda } from '../../src/taskpane/agenda/agenda-messages';
import { checkMessages as check } from '../../src/taskpane/check/check-messages';
import { dateMessages as dates } from '../../src/taskpane/dates/date-messages';
import { faultMessages as fault } from '../../src/taskpane/fault-messages';
import { journalMessages as journal } from '../../src/taskpane/journal/journal-messages';
import { overviewMessages as overview } from '../../src/taskpane/overview/overview-messages';
import { paperMessages as papers } from '../../src/taskpane/papers/paper-messages';
import { pdfMessages as pdf } from '../../src/taskpane/papers/pdf-messages';
import { paneMessages as frame } from '../../src/taskpane/pane-messages';
import { rowMessages } from '../../src/taskpane/row/row-messages';
import { sheetsMessages as sheets } from '../../src/taskpane/sheets/sheets-messages';
import { startMessages as start } from '../../src/taskpane/start-messages';
import { root, sourceFiles } from './source-files';

// What a message tells people to press is there to be pressed.

/** Of the pane, of the ribbon, and of the page that shows a workbook beside the pane. */
const own = new Set<string>([
  ...[agenda.make, agenda.remake, agenda.refresh, agenda.go, agenda.seeErrors, agenda.goToReview],
  ...[check.run, check.again, check.hideAgain],
  ...[fault.retry, frame.copy, sheets.create, fault.openSheets, sheets.refresh, start.reload],
  ...Object.values(placeMessages.names),
  ...[rowMessages.add, rowMessages.undo, journal.undo, agenda.keep, overview.sample, dates.off],
  ...[papers.copy, papers.print, pdf.get, pdf.got],
  ...ribbonLabels(),
  '開啟',
  '下載',
]);

/** Of Excel in Traditional Chinese. */
const ofExcel = new Set([
  '插入',
  '檔案',
  '校閱',
  '啟用編輯',
  '檢視',
  '表格設計',
  '版面配置',
  '建立 PDF/XPS 文件',
]);

function ribbonLabels(): string[] {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  return [...manifest.matchAll(/id="\w+\.Label" DefaultValue="([^"]+)"/g)].map(
    ([, label]) => label ?? '',
  );
}

const said = [
  ...sourceFiles().filter(({ area }) => area !== 'host'),
  ...['src/taskpane/page/help.html', 'docs/real-excel.md', 'README.md'].map((name) => ({
    path: name,
    text: readFileSync(path.join(root, name), 'utf8'),
  })),
];

test('「按「X」」 names a button', () => {
  const names = said.flatMap(({ path, text }) =>
    [...text.matchAll(/按(?:一次)?「([^」$]+)」/g)].map(([, name = '']) => ({ path, name })),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter(({ name }) => !own.has(name) && !ofExcel.has(name))).toEqual([]);
});

test('a name that begins as one of our buttons is that button’s whole name', () => {
  const sheetsAndTabs = new Set(tableNames.map((name) => tables[name].sheet));
  const names = said.flatMap(({ path, text }) =>
    [...text.matchAll(/「((?:建立|檢核|重新|產生|前往|開啟窗格)[^」$]*)」/g)].map(
      ([, name = '']) => ({ path, name }),
    ),
  );
  expect(names.length).toBeGreaterThan(10);
  const known = (name: string) => own.has(name) || sheetsAndTabs.has(name) || ofExcel.has(name);
  expect(names.filter(({ name }) => !known(name))).toEqual([]);
});
