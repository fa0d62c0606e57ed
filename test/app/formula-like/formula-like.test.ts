import { Host } from '../../../src/host/host';
import { noFilter } from '../../../src/app/findings/finding-filter';
import { handoverPlan, leavers } from '../../../src/app/people/handover';
import { planImport } from '../../../src/app/settings/plan-import';
import type { Drafts } from '../../../src/app/row/draft';
import { draftFor } from '../../../src/app/row/row-desk';
import type { PaperKind } from '../../../src/review/papers/paper-kind';
import { type PaperName, PAPERS } from '../../../src/review/papers/papers';
import { bindUseCases, type UseCases } from '../../../src/taskpane/use-cases';
import { partsOf } from '../../host/xlsx/parts';
import { clock } from '../../faults/use-case';
import { sampleBook } from '../../sample-book';
import { over, type OpenWorkbook } from '../../workbook/over-host';
import { BEGINNINGS, hostile, MARK } from './hostile-texts';
import { cellsWith, formulasWith, pastedFormulas } from './cells-with';

/** What is typed into one cell, whatever the way. */
const T = BEGINNINGS.map(hostile);
const at = (index: number): string => T[index % T.length] ?? '';

interface Writer {
  readonly name: string;
  readonly work: (cases: UseCases, open: OpenWorkbook) => Promise<unknown>;
  /** Texts that stand in cells afterwards where they did not before. */
  readonly written: readonly string[];
}

const typed = (texts: Record<string, string>): Drafts[number]['cells'] =>
  Object.fromEntries(Object.entries(texts).map(([header, text]) => [header, { before: '', text }]));

const SUBJECTS: Readonly<Record<PaperKind['asksFor'], object>> = {
  nothing: {},
  nextReview: {},
  heldReview: { review: 'MR-114-01' },
  finding: { finding: 'NC-115-009' },
  findingOrAudit: { finding: 'NC-115-009' },
};

const writers: readonly Writer[] = [
  {
    name: 'a list that is taken over, with columns of its own',
    written: [...T.map((text) => text.trim()), `${at(0)}欄`],
    work: async (cases) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = [
        ['編號', '發現日期', '不符合事項', '備註', quoted(`${at(0)}欄`)].join('\t'),
        ...T.map((text, index) =>
          [`NC-114-9${String(index + 10)}`, '114/03/02', text, text, text]
            .map((cell, column) => (column > 1 ? quoted(cell) : cell))
            .join('\t'),
        ),
      ];
      const grid = await cases.readPasted(lines.join('\n'));
      await cases.applyAdoption(await cases.previewAdoption(grid, 'Findings', undefined));
    },
  },
  {
    name: 'forms: a row that stands, a new one, and a row taken back',
    written: T.map((text) => text.trim()),
    work: async (cases) => {
      const row = await cases.row();
      for (const [index, text] of T.entries()) {
        const desk = await row.read(true);
        const key = 'NC-115-009';
        const place = desk.rows.rowOf('Findings', key);
        if (typeof place === 'string') throw new Error(place);
        const own = desk.facts.rows.Findings.find((each) => each.key === key);
        const before = { 不符合事項: own?.description ?? '', 備註: own?.note ?? '' };
        const cells = Object.fromEntries(
          Object.entries(before).map(([header, was]) => [header, { before: was, text }]),
        );
        const draft = { ...draftFor(desk, { table: 'Findings', key, row: place }), cells };
        const saved = await row.save([draft], '填寫');
        // Every second one is taken back, so that the texts before are written once more.
        if (index % 2 === 1) await cases.restore(saved.entry ?? '');
        const added = typed({ 發現日期: '115/12/1', 不符合事項: text, 備註: text });
        await row.save(
          [{ table: 'Findings', key: '新增 1', unit: 'one', added: {}, cells: added }],
          '填寫',
        );
      }
    },
  },
  {
    name: 'the name of an indicator, which a chart bears',
    written: [at(0)],
    work: async (cases) => {
      const row = await cases.row();
      const desk = await row.read(true);
      const drafts = desk.facts.rows.Indicators.map(({ key, row: place, name }, index) => ({
        ...draftFor(desk, { table: 'Indicators', key, row: place }),
        cells: { 名稱: { before: name ?? '', text: at(index) } },
      }));
      await row.save(drafts, '填寫');
    },
  },
  {
    name: 'settings and units from a file',
    written: [at(1), at(2)],
    work: async (cases) => {
      const row = await cases.row();
      const file = {
        ...{ format: 'isms-management-review-settings', version: 1 },
        settings: { 版次: at(1), 文件編號: at(3), 機關名稱: at(5) },
        units: [{ 單位: at(2), 主管職稱: at(4) }],
      };
      await row.save(planImport(await row.read(true), JSON.stringify(file)).drafts, '匯入設定');
    },
  },
  {
    name: 'a decision of the meeting and its work',
    written: [at(3), at(4)],
    work: async (cases) => {
      const meeting = await cases.meeting();
      await meeting.read('MR-115-01');
      const key = '新增 1';
      const about = { 會議編號: 'MR-115-01', 項次: '臨時動議' };
      await meeting.save(
        [
          {
            ...{ table: 'AgendaItems', key, unit: key, added: about },
            cells: typed({ 決議類別: '決定', 決議內容: at(3), 案由: at(7) }),
          },
          {
            ...{ table: 'Resolutions', key: `${key} 列管`, unit: key },
            added: { ...about, 列管狀態: '繼續列管' },
            cells: typed({ 主辦: at(4), 完成期限: '116/1/15', 決議事項: at(6) }),
          },
        ],
        '會議 MR-115-01',
      );
    },
  },
  {
    name: 'what was seen of a measure, behind what stands in the cell',
    written: [],
    work: async (cases) => {
      const findings = await cases.findings();
      const { works } = await findings.read('', noFilter);
      const work = works.find(({ key }) => key === 'CA-115-008');
      if (!work) throw new Error('CA-115-008');
      const given = { verifier: '童欣怡', verifiedDate: '115/11/20', result: '有效' };
      await findings.verify(work, { ...given, remark: at(6) }, true);
    },
  },
  {
    name: 'who takes over from whom',
    written: [at(0), at(1)],
    work: async (cases) => {
      const [row, people] = [await cases.row(), await cases.people()];
      const desk = await row.read(true);
      const [first] = leavers(desk.facts);
      if (!first) throw new Error('nobody leaves');
      const plan = handoverPlan(desk, {
        leaving: { table: 'Members', key: first.key, row: first.row },
        texts: {
          ...{ title: at(2), unit: '', basis: at(3), deputy: '', competence: at(4), email: '' },
          ...{ name: at(0), startDate: '116/1/1', phone: at(1) },
        },
        moves: new Set(['duties', 'otherDuties', 'deputies', 'work', 'meeting', 'contact']),
      });
      await people.handOver(plan?.drafts ?? [], '交接');
    },
  },
  {
    name: 'a view that is kept and a filter that is set',
    written: [],
    work: async (cases) => {
      const findings = await cases.findings();
      await findings.keepView({ name: at(0), filter: { ...noFilter, unit: at(2) } });
      await findings.set('', { ...noFilter, unit: at(2) });
      await findings.clear();
    },
  },
  {
    name: 'the sheets of every paper, of a filtered list and of a view',
    written: [],
    work: async (cases) => {
      const papers = await cases.papers();
      for (const name of Object.keys(PAPERS) as PaperName[]) {
        await papers.make(name, SUBJECTS[PAPERS[name].asksFor], true);
      }
      await cases.filterRows({ table: 'Findings', keys: ['NC-115-009', 'NC-114-910'] });
      await papers.make('findings-list', { filtered: true }, true);
      await cases.showAllRows('Findings');
      await (await cases.people()).make('terms');
    },
  },
  {
    name: 'the agenda, and the copy that is kept of it',
    written: [],
    work: async (cases, { excel }) => {
      await excel.run(async (context) => {
        const reviews = context.workbook.tables.getItem('Reviews');
        reviews.columns.getItem('狀態').getDataBodyRange().getLastRow().values = [['已核定']];
        await context.sync();
      });
      const { agenda, record } = await cases.readAgendaDesk('MR-115-01');
      if (!agenda) throw new Error('no agenda');
      await cases.renderPapers(agenda.papers, { record, mayLose: true });
      await cases.keepApproved(agenda, true);
    },
  },
  {
    name: 'the next year',
    written: [],
    work: async (cases) => cases.startNewYear(await cases.previewNewYear()),
  },
];

describe('what begins as a formula does stays a text, though cells of text do not protect it:', () => {
  let open: OpenWorkbook;
  beforeAll(async () => {
    open = await sampleBook({ now: () => new Date('2026-12-09T10:00:00+08:00') });
    open.host.quirks.set({ formulasInTextCells: true });
  });

  test.each(writers)('$name', async ({ work, written }) => {
    const before = new Set(cellsWith(open.host, MARK).map((cell) => JSON.stringify(cell)));
    await work(bindUseCases(open.workbook, clock), open);
    expect(formulasWith(open.host, MARK)).toEqual([]);
    const cells = cellsWith(open.host, MARK).filter((cell) => !before.has(JSON.stringify(cell)));
    expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([...written]));
  });

  test('in the file that is saved each is a text, and says so to whoever edits the cell', () => {
    const { host } = over(Host.open(open.host.save()));
    expect(formulasWith(host, MARK)).toEqual([]);
    const cells = cellsWith(host, MARK);
    const plain = cells.filter(
      ({ value, quotePrefix }) => T.some((text) => value.startsWith(text)) && !quotePrefix,
    );
    expect(plain).toEqual([]);
    expect(cells.length).toBeGreaterThan(200);
  });

  test('and in the title of a chart', () => {
    const charts = Object.entries(partsOf(Buffer.from(open.host.save()))).filter(([part]) =>
      part.startsWith('xl/charts/chart'),
    );
    const texts = charts.flatMap(([, xml]) =>
      [...xml.matchAll(/<(?:\w+:)?(?:t|f|v)>([^<]*)</g)].map(([, text = '']) => text),
    );
    expect(texts.filter((text) => text.includes(MARK))).not.toEqual([]);
    expect(texts.filter((text) => T.some((begun) => text.startsWith(begun)))).toEqual([]);
  });

  test('and none becomes a formula where a paper is pasted', async () => {
    const cases = bindUseCases(open.workbook, clock);
    const papers = await cases.papers();
    const copies = [(await (await cases.people()).view('terms')).clip];
    for (const name of Object.keys(PAPERS) as PaperName[]) {
      const { preview } = await papers.look(name, SUBJECTS[PAPERS[name].asksFor]);
      if (preview) copies.push(preview);
    }
    expect(copies.map(({ html }) => html).join('')).toContain(MARK);
    for (const copy of copies) expect(pastedFormulas(copy)).toEqual([]);
  });
});
