import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { choosePaper } from '../../src/app/papers';
import { loadFacts } from '../../src/app/load-facts';
import type { Facts } from '../../src/facts/facts';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { type Block, type Paper, textOfCell } from '../../src/review/document';
import type { PaperKind } from '../../src/review/papers/paper-kind';
import { type PaperName, PAPERS } from '../../src/review/papers/papers';
import { layOutPaper, type SheetLayout } from '../../src/workbook/paper/lay-out-paper';
import { margins } from '../../src/workbook/paper/page-grid';
import { printedShare } from '../../src/workbook/paper/printed-width';
import type { Clock, Day } from '../../src/register/day';
import { Workbook } from '../../src/workbook/workbook';
import { run } from '../cli/run';
import { pagesOf, printed, type PdfPage } from './pdf-pages';
import { rowsThatBelong } from './sample-rows';

// Every paper of the sample as LibreOffice prints it, measured on its pages: with the font that
// stands in for 標楷體 in its own widths, and with a wider one.

const fonts = { ukai: 'AR PL UKai TW', wider: 'DejaVu Sans' };
const points = (centimetres: number) => (centimetres * 72) / 2.54;
const clock: Clock = { today: () => '2026-11-22' as Day };
const folder = mkdtempSync(path.join(tmpdir(), 'isms-pages-'));

interface Printed {
  readonly name: string;
  readonly paper: Paper;
  readonly layout: SheetLayout;
  readonly wire: Wire;
  readonly pages: Readonly<Record<keyof typeof fonts, readonly PdfPage[]>>;
}

const grid = printedShare('新細明體', 12);
const made: Printed[] = [];

/** What the paper of a kind is asked about, of the sample. */
function requestOf({ asksFor }: PaperKind) {
  if (asksFor === 'finding') return { finding: 'NC-115-001' };
  return asksFor === 'findingOrAudit' ? { audit: 'IA-115-01' } : {};
}

async function sampleFacts(): Promise<Facts> {
  const file = path.join(folder, 'sample.xlsx');
  expect(await run('init', file, '--sample')).toMatchObject({ code: 0 });
  const { Excel } = loadOffice(Host.open(readFileSync(file)));
  return loadFacts(new Workbook(Excel, () => 'facts'), clock);
}

/** What goes over the wire to give a paper its looks, and the largest request of all. */
interface Wire {
  stage: string;
  bytes: number;
  actions: number;
  largest: number;
}

function wireOf(host: Host): Wire {
  const wire: Wire = { stage: '', bytes: 0, actions: 0, largest: 0 };
  const execute = host.execute.bind(host);
  host.execute = (body, session) => {
    const { Actions } = JSON.parse(body) as { Actions?: unknown[] };
    const bytes = Buffer.byteLength(body);
    wire.largest = Math.max(wire.largest, bytes);
    // With the looks, in the request that puts the paper in its place.
    if (wire.stage === 'replacing') {
      wire.bytes += bytes;
      wire.actions += Actions?.length ?? 0;
    }
    return execute(body, session);
  };
  return wire;
}

/** A workbook of the paper alone. */
async function fileOf(paper: Paper, at: number): Promise<{ file: string; wire: Wire }> {
  const host = Host.blank();
  const wire = wireOf(host);
  const { Excel } = loadOffice(host);
  const workbook = new Workbook(Excel, () => `pages-${String(at)}`, true);
  const { notices } = await workbook.renderPapers([paper], (stage) => {
    wire.stage = stage;
  });
  expect(notices).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('工作表1').delete();
    await context.sync();
  });
  const file = path.join(folder, `${String(at)}.xlsx`);
  // That all of them are parts of a valid workbook is held where they are made into one.
  writeFileSync(file, host.save());
  return { file, wire };
}

beforeAll(async () => {
  const facts = await sampleFacts();
  const papers = Object.entries(PAPERS).flatMap(([name, kind]) =>
    choosePaper(facts, name as PaperName, requestOf(kind)).papers.map((paper) => ({ name, paper })),
  );
  const files: string[] = [];
  const wires: Wire[] = [];
  for (const [at, { paper }] of papers.entries()) {
    const { file, wire } = await fileOf(paper, at);
    files.push(file);
    wires.push(wire);
  }
  // Side by side: these tests have the machine to themselves.
  const [ukai, wider] = await Promise.all([
    printed(files, path.join(folder, 'ukai'), fonts.ukai),
    printed(files, path.join(folder, 'wider'), fonts.wider),
  ]);
  papers.forEach(({ name, paper }, at) => {
    made.push({
      ...{ name, paper, layout: layOutPaper(paper, grid) },
      wire: wires[at] ?? { stage: '', bytes: NaN, actions: NaN, largest: NaN },
      pages: { ukai: pagesOf(ukai[at] ?? ''), wider: pagesOf(wider[at] ?? '') },
    });
  });
});

afterAll(() => {
  const lines = made.map(({ paper, pages, wire }) => {
    const fill = pages.ukai.map((page) => `${String(Math.round(100 * fillOf(page)))}%`);
    const perPage = `${String(Math.round(wire.actions / fill.length))} actions and ${String(Math.round(wire.bytes / 1024 / fill.length))} KB a page`;
    return `${paper.sheetTitle}: ${String(fill.length)} pages, filled ${fill.join(' ')}; ${perPage}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (process.env.KEEP_PAGES === undefined) rmSync(folder, { recursive: true, force: true });
  else process.stdout.write(`${folder}\n`);
});

/** Share of the page's height, margins aside, down to the lowest thing on it. */
function fillOf(page: PdfPage): number {
  const bottom = page.height - points(margins.bottom);
  const top = points(margins.top);
  return (page.lowest(points(margins.bottom)) - top) / (bottom - top);
}

type Font = keyof typeof fonts;

const each = (
  look: (one: Printed, pages: readonly PdfPage[], said: string, font: Font) => string[],
) =>
  made.flatMap((one) =>
    (Object.keys(fonts) as (keyof typeof fonts)[]).flatMap((font) =>
      look(one, one.pages[font], `${one.paper.sheetTitle} (${font})`, font),
    ),
  );

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(({ value }) => value);
    case 'table':
      return [block.caption ?? '', ...block.rows.flat().map(textOfCell), block.note ?? ''];
    case 'form':
      return block.rows.flat().map(({ value }) => value);
    case 'beside':
      return block.blocks.flatMap(textsOf);
    case 'heading':
    case 'paragraph':
      return [block.text];
    default:
      return [];
  }
}

test('every row that belongs in a paper stands on its pages, as another program reads the workbook', async () => {
  const belonging = await rowsThatBelong(path.join(folder, 'sample.xlsx'));
  const missing = Object.entries(belonging).flatMap(([name, wanted]) =>
    (Object.keys(fonts) as Font[]).flatMap((font) => {
      const own = made.filter((one) => one.name === name).flatMap(({ pages }) => pages[font]);
      const read = own.flatMap(({ words }) => words.map(({ text }) => text)).join('');
      expect(wanted.length).toBeGreaterThan(0);
      return wanted
        .filter((text) => text !== '' && !read.includes(text))
        .map((text) => `${name} (${font}): ${text}`);
    }),
  );
  expect(missing).toEqual([]);
});

/** Ids, dates and numbers with their parts. */
const whole =
  /[A-Z]{1,4}-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|\d{2,3}\/\d{1,2}\/\d{1,2}|\d{2,3}年\d{1,2}月\d{1,2}日|\d[\d,.]*%/g;

function counted(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) {
    for (const [piece] of text.matchAll(whole)) found.set(piece, (found.get(piece) ?? 0) + 1);
  }
  return found;
}

test('every id, date and number stands in one line', () => {
  const divided = each(({ paper }, pages, said) => {
    const onPages = counted(pages.flatMap(({ words }) => words.map(({ text }) => text)));
    return [...counted(paper.blocks.flatMap(textsOf))]
      .filter(([piece, count]) => (onPages.get(piece) ?? 0) < count)
      .map(
        ([piece, count]) => `${said}: ${piece} ${String(onPages.get(piece) ?? 0)}/${String(count)}`,
      );
  });
  expect(divided).toEqual([]);
});

test('pages begin where the paper says, and no row runs over an edge', () => {
  const other = each(({ layout: { breaks } }, pages, said) => {
    return pages.length === breaks.length + 1
      ? []
      : [`${said}: ${String(pages.length)} pages, not ${String(breaks.length + 1)}`];
  });
  expect(other).toEqual([]);
});

/** Room between blocks, which is no ink. */
const gapHeight = 12;

/** Height of what goes over to the page that begins with this row, as far as it may not be parted. */
function heldOver({ rows }: SheetLayout, row: number): number {
  let height = 0;
  for (let at = row; at < rows.length; at += 1) {
    const here = rows[at];
    if (here === undefined) break;
    // The header is said again on the new page only.
    const isRepeated = rows[row + 1]?.repeat.includes(here) === true && at === row;
    height += isRepeated ? 0 : here.height;
    if (!here.keepWithNext) break;
  }
  return height;
}

/** Lines of AR PL UKai are lower by a sixth than those of 標楷體, for which rows have room. */
const leastFill = { ukai: 0.8, wider: 0.85 };

test('pages are filled: under 15 % are free at the foot, unless what follows is kept whole', () => {
  const empty = each(({ layout }, pages, said, font) => {
    return pages.slice(0, -1).flatMap((page, at) => {
      const fill = fillOf(page);
      const next = layout.breaks[at] ?? layout.rows.length;
      const isChosen = layout.rows[next]?.startsPage === true;
      // Rows take 98 % of what the margins leave.
      const free = layout.pageHeight * (1 - fill / 0.98);
      return fill > leastFill[font] || isChosen || heldOver(layout, next) + gapHeight > free
        ? []
        : [`${said}: page ${String(at + 1)} is filled to ${fill.toFixed(2)}`];
    });
  });
  expect(empty).toEqual([]);
});

test('a heading has two lines at least of what follows on its page', () => {
  const orphans = each(({ paper }, pages, said) => {
    const headings = paper.blocks.flatMap((block, at) =>
      block.kind === 'heading' && at < paper.blocks.length - 1
        ? [block.text.replace(/\s+/g, '')]
        : [],
    );
    return pages.flatMap((page, at) =>
      page.lines.flatMap((line) => {
        if (!headings.includes(line.text)) return [];
        const foot = page.height - points(margins.bottom);
        const below = page.lines.filter(({ top, bottom }) => top > line.top + 2 && bottom < foot);
        return new Set(below.map(({ top }) => Math.round(top / 4))).size >= 2
          ? []
          : [`${said}: ${line.text} at the foot of page ${String(at + 1)}`];
      }),
    );
  });
  expect(orphans).toEqual([]);
});

test('no text is set over another', () => {
  const over = each((_, pages, said) =>
    pages.flatMap((page) =>
      page.words.flatMap((line, at) =>
        page.words.slice(at + 1).flatMap((other) => {
          const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
          const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
          // Figures at the points of a chart may touch.
          const isText = ![line, other].some(
            ({ text }) => text.length < 3 || /^[\d.,%]+$/.test(text),
          );
          return isText && across > 3 && down > 0.45 * (line.bottom - line.top)
            ? [`${said}: ${line.text} / ${other.text}`]
            : [];
        }),
      ),
    ),
  );
  expect(over).toEqual([]);
});

test('the agenda takes six pages at most, and its key figures end on the first', () => {
  const [agenda] = made;
  const sizes = agenda?.layout.rows.flatMap(({ cells }) => cells.map(({ look }) => look.size));
  expect(Math.min(...(sizes ?? [0]))).toBe(12);
  for (const font of ['ukai', 'wider'] as const) {
    const pages = agenda?.pages[font] ?? [];
    expect(pages.length).toBeLessThanOrEqual(6);
    const texts = pages.map(({ words }) => words.map(({ text }) => text).join(''));
    for (const text of ['摘要及提請裁示事項', '重點數字', '未完成之高風險'])
      expect(texts[0]).toContain(text);
    expect(texts[1]).not.toContain('未完成之高風險');
  }
});

test('no letter is under 10 points', () => {
  const small = each((_, pages, said) =>
    pages.flatMap(({ sizes }, at) =>
      sizes
        .filter((size) => size < 10)
        .map((size) => `${said}: ${String(size)} points on page ${String(at + 1)}`),
    ),
  );
  expect(small).toEqual([]);
});

test('hazard 9: a page takes a third at most of the actions and bytes of the first version', () => {
  // Then 10,671 actions and 1.32 MB formatted twelve pages; charts and links count here too.
  const heavy = made.flatMap(({ paper, pages, wire }) => {
    const count = pages.ukai.length;
    const isLean =
      wire.actions / count <= 10_671 / 12 / 3 && wire.bytes / count <= 1_320_000 / 12 / 3;
    // Of one page the setting up of the sheet is most.
    return (isLean || count < 2) && wire.largest < 1_000_000
      ? []
      : [
          `${paper.sheetTitle}: ${String(wire.actions)} actions, ${String(wire.bytes)} bytes, ${String(count)} pages`,
        ];
  });
  expect(heavy).toEqual([]);
});

test('the sheets are A4 or A3 as the paper says, and the title is said once', () => {
  for (const { paper, pages } of made) {
    const sides = paper.pageSize === 'A3' ? [841.9, 1190.6] : [595.3, 841.9];
    const [width, height] = paper.orientation === 'portrait' ? sides : [...sides].reverse();
    for (const page of pages.ukai) {
      expect(Math.abs(page.width - (width ?? 0))).toBeLessThan(1.5);
      expect(Math.abs(page.height - (height ?? 0))).toBeLessThan(1.5);
    }
    const title = paper.blocks.find((block) => block.kind === 'title');
    if (title === undefined) continue;
    const said = pages.ukai.filter(({ lines }) =>
      lines.some(
        ({ text, top }) => top > points(margins.top) - 10 && title.text.replace(/\s/g, '') === text,
      ),
    );
    expect(said.length).toBeLessThanOrEqual(1);
  }
});
