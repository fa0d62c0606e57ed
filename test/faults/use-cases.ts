import { noFilter } from '../../src/app/findings/finding-filter';
import { handoverPlan, leavers } from '../../src/app/people/handover';
import { draftFor } from '../../src/app/row/row-desk';
import type { Drafts } from '../../src/app/row/draft';
import { planImport } from '../../src/app/settings/plan-import';
import type { TableName } from '../../src/register/register';
import { writeJournalled } from '../../src/app/journal';
import { Refusal } from '../../src/app/refusal';
import { type Book, LONG_TEXTS, longText, longUnit } from './books';
import { papers } from './paper-use-cases';
import { seeing } from './seeing-use-cases';
import { once, type UseCase } from './use-case';

const reading: readonly UseCase[] = [
  { name: 'check', book: 'sample', work: (cases) => cases.check() },
  { name: 'overview', book: 'sample', work: (cases) => cases.overview() },
  {
    name: 'agenda, before it is made',
    book: 'sample',
    work: (cases) => cases.readAgendaDesk(undefined),
  },
  { name: 'preview remedies', book: 'damaged', work: previewAll },
  { name: 'preview the new year', book: 'held', work: (cases) => cases.previewNewYear() },
  { name: 'read the journal', book: 'sample', work: (cases) => cases.readJournal() },
  {
    name: 'look at the workbook',
    book: 'sample',
    work: async (cases) => {
      await cases.presentTables();
      await cases.fileTroubles();
      await cases.versionOfTables();
      await cases.hasMarks();
      await cases.readFigures('MR-115-01');
      return cases.readSelected();
    },
  },
  {
    name: 'look at rows and people',
    book: 'filtered',
    work: async (cases) => {
      const [row, people] = [await cases.row(), await cases.people()];
      await row.place();
      await row.visible('Findings');
      return people.read(undefined);
    },
  },
  {
    name: 'look at papers, people and meetings',
    book: 'sample',
    work: async (cases) => {
      const [papers, people, meeting] = [
        await cases.papers(),
        await cases.people(),
        await cases.meeting(),
      ];
      const { preview } = await papers.look('minutes', { review: 'MR-114-01' });
      const { held } = await people.read(undefined);
      const { html } = await people.view('terms');
      const { review } = await meeting.read('MR-115-01');
      return { text: preview?.text, held, html, review };
    },
  },
  {
    name: 'preview a list',
    book: 'sample',
    work: async (cases) => {
      const grid = await cases.readPasted('編號\t發現日期\t不符合事項\nNC-114-901\t114/03/02\t甲');
      return (await cases.previewAdoption(grid, 'Findings', undefined)).plan;
    },
  },
  {
    name: 'follow, and leave off',
    book: 'sample',
    work: async (cases) => {
      const [row, findings] = [await cases.row(), await cases.findings()];
      const quiet = () => undefined;
      const stops = [
        await cases.follow({ onReport: quiet, onStale: quiet }),
        await row.follow(quiet),
      ];
      stops.push(await findings.watch(quiet));
      for (const stop of stops) await stop();
    },
  },
];

async function previewAll(cases: Parameters<UseCase['work']>[0]) {
  const { problems } = await cases.check();
  const preview = await cases.previewRemedies(problems.filter(({ fix }) => fix !== undefined));
  // Whoever reads there why something cannot be mended does not go on, but tries again.
  const [left] = preview.remedies.flatMap((remedy) => remedy.left ?? []);
  if (left !== undefined) throw new Refusal('changedMeanwhile', left);
  return preview;
}

const sheets: readonly UseCase[] = [
  { name: 'create sheets', book: 'blank', work: (cases) => cases.createSheets() },
  {
    name: 'create sheets with the sample',
    book: 'blank',
    // What it leaves for the next time is done by 「建立工作表」: so it says.
    work: async (cases, kept) => {
      // Once all tables stand with their rows there is no sample to be had: the rest is done without.
      const isAgain = kept.has('begun');
      kept.set('begun', true);
      const made = await cases.createSheets(!kept.has('made')).catch((error: unknown) => {
        if (!isAgain || !(error instanceof Refusal)) throw error;
        return cases.createSheets();
      });
      kept.set('made', true);
      return made;
    },
  },
  ...(['sample', 'approved'] as const).map((book): UseCase => ({
    name: book === 'sample' ? 'agenda' : 'agenda of an approved review',
    book,
    work: async (cases, kept) => {
      const read = () => cases.readAgendaDesk('MR-115-01');
      const { agenda, record, isApproved } = await once(kept, 'desk', read);
      if (!agenda) throw new Error('no agenda');
      const made = await cases.renderPapers(agenda.papers, { record, mayLose: false });
      if (!isApproved) return made;
      const copy = await cases.keepApproved(agenda, false);
      return { notices: [...made.notices, ...copy.notices] };
    },
  })),
  {
    name: 'mark problems',
    book: 'damaged',
    work: (cases) => cases.markProblems(),
  },
  {
    name: 'unmark problems',
    book: 'marked',
    work: (cases) => cases.unmark(),
  },
];

/** Opens 資料, types into a row or a new one, and saves. */
function typed(name: string, draftsOf: (desk: Parameters<typeof draftFor>[0]) => Drafts): UseCase {
  return {
    name,
    book: 'sample',
    work: async (cases, kept) => {
      const row = await cases.row();
      const drafts = await once(kept, 'drafts', async () => draftsOf(await row.read(true)));
      return row.save(drafts, '填寫');
    },
  };
}

function changed(table: TableName, key: string, cells: Drafts[number]['cells']) {
  return (desk: Parameters<typeof draftFor>[0]): Drafts => {
    const row = desk.rows.rowOf(table, key);
    // The row that was to be changed is not to be seen any more.
    if (typeof row === 'string') throw new Refusal('changedMeanwhile', `沒有${key}。`);
    return [{ ...draftFor(desk, { table, key, row }), cells }];
  };
}

const rows: readonly UseCase[] = [
  typed(
    'save a row',
    changed('Findings', 'NC-115-009', { 條文: { before: 'A.5.19', text: 'A.5.20' } }),
  ),
  typed('save a new row', () => [
    {
      ...{ table: 'Findings', key: '新增 1', unit: 'one', added: {} },
      cells: {
        發現日期: { before: '', text: '115/12/1' },
        不符合事項: { before: '', text: '機房門禁紀錄缺頁' },
      },
    },
  ]),
  {
    name: 'meeting: a decision and its work',
    book: 'sample',
    work: async (cases, kept) => {
      const meeting = await cases.meeting();
      await once(kept, 'desk', () => meeting.read('MR-115-01'));
      const key = '新增 1';
      const drafts: Drafts = [
        {
          ...{ table: 'AgendaItems', key, unit: key },
          added: { 會議編號: 'MR-115-01', 項次: '臨時動議' },
          cells: {
            決議類別: { before: '', text: '決定' },
            決議內容: { before: '', text: '人事室辦理訓練。' },
          },
        },
        {
          ...{ table: 'Resolutions', key: `${key} 列管`, unit: key },
          added: { 會議編號: 'MR-115-01', 項次: '臨時動議', 列管狀態: '繼續列管' },
          cells: {
            主辦: { before: '', text: '人事室' },
            完成期限: { before: '', text: '民國116年1月15日' },
          },
        },
      ];
      return meeting.save(drafts, '會議 MR-115-01');
    },
  },
  {
    name: 'verify an action',
    book: 'sample',
    work: async (cases, kept) => {
      const findings = await cases.findings();
      const at = await once(kept, 'at', async () =>
        (await findings.read('', noFilter)).works.find(({ key }) => key === 'CA-115-008'),
      );
      if (!at) throw new Error('CA-115-008');
      const given = { verifier: '童欣怡', verifiedDate: '115/11/20', result: '有效', remark: '' };
      return findings.verify(at, given, true);
    },
  },
  {
    name: 'handover',
    book: 'sample',
    work: async (cases, kept) => {
      const [row, people] = [await cases.row(), await cases.people()];
      const drafts = await once(kept, 'drafts', async () => {
        const desk = await row.read(true);
        const [first] = leavers(desk.facts);
        if (!first) throw new Error('nobody leaves');
        const blank = { title: '', unit: '', basis: '', deputy: '', competence: '', email: '' };
        const plan = handoverPlan(desk, {
          leaving: { table: 'Members', key: first.key, row: first.row },
          texts: { ...blank, name: '韓佩珊', startDate: '116/1/1', phone: '分機 113' },
          moves: new Set(['duties', 'otherDuties', 'deputies', 'work', 'meeting', 'contact']),
        });
        return plan?.drafts ?? [];
      });
      return people.handOver(drafts, '交接');
    },
  },
  {
    name: 'import settings',
    book: 'sample',
    work: async (cases, kept) => {
      const row = await cases.row();
      const drafts = await once(kept, 'drafts', async () => {
        const file = {
          ...{ format: 'isms-management-review-settings', version: 1 },
          settings: { 版次: 'V9.1', 主責上限: 9 },
          units: [{ 單位: '農業課', 主管職稱: '課長' }],
        };
        return planImport(await row.read(true), JSON.stringify(file)).drafts;
      });
      return row.save(drafts, '匯入設定');
    },
  },
  {
    name: 'remedies and repairs',
    book: 'damaged',
    work: async (cases) => {
      const preview = await previewAll(cases);
      // What was wrong and is no longer is told in the preview.
      return { ...(await cases.applyRemedies(preview, false)), gone: preview.gone };
    },
  },
  {
    // More than the journal holds: whoever is told so agrees that there is no way back.
    name: 'long texts, without a way back',
    book: 'long texts',
    work: async (_cases, _kept, { workbook }) => {
      const cells = Array.from({ length: LONG_TEXTS }, (_, at) => ({
        ...({ table: 'Units', key: longUnit(at), row: 0, column: '主管職稱' } as const),
        ...{ before: { value: longText(at, '舊') }, after: { value: longText(at, '新') } },
      }));
      const writing = { what: '修正', at: '115-12-09 10:00' };
      const edit = { cells, add: [], remove: [] };
      const refused = await writeJournalled(workbook, edit, writing).then(
        () => undefined,
        (error: unknown) => error,
      );
      const isTooBig = refused instanceof Refusal && refused.code === 'tooBigToUndo';
      if (!isTooBig) throw refused;
      return writeJournalled(workbook, edit, { ...writing, withoutUndo: true });
    },
  },
  {
    name: 'migrate',
    book: 'first version',
    work: async (cases) => cases.migrate(await cases.previewMigration(), false),
  },
  {
    name: 'new year',
    book: 'held',
    work: async (cases) => cases.startNewYear(await cases.previewNewYear()),
  },
  {
    name: 'adopt a list',
    book: 'sample',
    work: async (cases, kept) => {
      const lines = [
        '編號\t發現日期\t不符合事項\t自訂欄',
        'NC-114-901\t114/03/02\t未依規定更換密碼\t甲',
        'NC-114-902\t114/03/05\t資產清冊未更新\t乙',
      ];
      const adoption = await once(kept, 'adoption', async () =>
        cases.previewAdoption(await cases.readPasted(lines.join('\n')), 'Findings', undefined),
      );
      return cases.applyAdoption(adoption);
    },
  },
  takenBack('take a saved row back', 'written'),
  takenBack('take an adopted list back', 'adopted'),
  takenBack('take the new year back', 'year begun'),
  takenBack('take remedies back', 'remedied'),
];

/** What was done last. */
function takenBack(name: string, book: Book): UseCase {
  return {
    ...{ name, book },
    work: async (cases, kept) => {
      const entry = await once(kept, 'entry', async () => {
        const entries = await cases.readJournal();
        return entries.find(({ cells, added }) => cells.length + added.length > 0)?.id;
      });
      return cases.restore(entry ?? '');
    },
  };
}

export const USE_CASES: readonly UseCase[] = [
  ...[...rows, ...sheets, ...papers, ...seeing],
  ...reading.map((useCase) => ({ ...useCase, isReading: true })),
];
