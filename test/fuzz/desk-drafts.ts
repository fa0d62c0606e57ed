import { COMER_FIELDS, handoverPlan, leavers } from '../../src/app/people/handover';
import type { Drafts } from '../../src/app/row/draft';
import { draftFor, type RowDesk } from '../../src/app/row/row-desk';
import { planImport } from '../../src/app/settings/plan-import';
import { fold } from './cells';
import { isOfKey } from './colleague';
import type { DeskPlan } from './desk-plan';
import { office } from './office';
import { computedOf } from './rows-of';

/** What is typed, as the panels would have it; where they have nothing to type in, a form. */
export function draftsOf(desk: RowDesk, plan: DeskPlan): Drafts {
  const own = plan.act === 'settings' || plan.act === 'handover' ? ofPanel(desk, plan) : [];
  if (own.length > 0) return own;
  if (plan.act === 'rows') return addedRows(desk, plan);
  return typedInto(desk, plan, plan.act === 'cell' ? 1 : 3);
}

const ofPanel = (desk: RowDesk, plan: DeskPlan): Drafts =>
  plan.act === 'settings' ? planImport(desk, settingsFile(plan)).drafts : handedOver(desk, plan);

/** What the column takes, where it takes no text, unless it is to be the odd one. */
function textFor(table: string, header: string, text: string, n: number, isOdd: boolean): string {
  const column = office
    .find(({ name }) => name === table)
    ?.columns.find((each) => fold(each.header) === fold(header));
  if (isOdd || !column) return text;
  switch (column.kind) {
    case 'date':
    case 'longDate':
      return `115/3/${String(n + 1)}`;
    case 'number':
      return String(80 + n);
    case 'choice':
      return String(column.pool[n % column.pool.length] ?? text);
    case 'period':
      return '115-07';
    case 'id':
      return isOfKey(table, header) ? `新${String(n)}-${text.slice(0, 3)}` : text;
    default:
      return text;
  }
}

/** The first so many texts, each in a column of its own. */
function typedInto(desk: RowDesk, plan: DeskPlan, many: number): Drafts {
  const { table, row, column, texts, at: turn } = plan;
  const blocks = desk.rows.blocks.filter((each) => desk.rows.of(each.table)?.rows.length);
  const block = blocks[table % Math.max(1, blocks.length)];
  const all = (block && desk.rows.of(block.table)?.rows) ?? [];
  const own = all[row % Math.max(1, all.length)];
  if (!block || !own) return [];
  const { headers, headerRow, values, table: name } = block;
  const cells = texts.slice(0, many).map((text, n) => {
    const at = (column + n) % headers.length;
    const before = values[own.row - headerRow - 1]?.[at] ?? '';
    const header = headers[at] ?? '';
    return [header, { before, text: textFor(name, header, text, n, turn % 4 === 0) }] as const;
  });
  const draft = draftFor(desk, { table: name, ...own });
  return [{ ...draft, cells: Object.fromEntries(cells) }];
}

function addedRows({ rows: { blocks } }: RowDesk, plan: DeskPlan): Drafts {
  const { table, row, column, texts, at: turn } = plan;
  const sound = blocks.filter(({ trouble }) => !trouble);
  const block = sound[table % Math.max(1, sound.length)];
  if (!block) return [];
  const { table: name } = block;
  // The form of a new row has no field for what is worked out.
  const computed = computedOf(name);
  const headers = block.headers.filter((header) => !computed.has(fold(header)));
  const known = headers.filter((header) => isOfKey(name, header));
  return Array.from({ length: 1 + (row % 3) }, (_, n) => {
    const others = texts.map(
      (_text, each) => headers[(column + n + each * 2) % headers.length] ?? '',
    );
    const own = [...new Set([...known, ...others])].map((header, each) => {
      const text = texts[each % texts.length] ?? '';
      const typed = textFor(name, header, text, n + each, turn % 4 === 0);
      // Some rows are given their number by the program.
      const isNumbered = known[0] === header && turn % 3 === 0;
      return [header, { before: '', text: isNumbered ? '' : typed }] as const;
    });
    const key = `新增 ${String(n + 1)}`;
    return { table: name, key, unit: key, added: {}, cells: Object.fromEntries(own) };
  });
}

function settingsFile({ texts: [one = '', two = '', three = ''] }: DeskPlan): string {
  return JSON.stringify({
    ...{ format: 'isms-management-review-settings', version: 1 },
    settings: { 機關名稱: one, 可接受風險等級: two, 持平百分點: 5, 自訂: three, 文件編號: null },
    units: [
      { 單位: '行政室', 主管職稱: two },
      { 單位: one, 主管職稱: three, 驗證範圍: '是' },
    ],
  });
}

function handedOver(desk: RowDesk, { row, texts: [one = '', two = ''] }: DeskPlan): Drafts {
  const running = leavers(desk.facts);
  const leaver = running[row % Math.max(1, running.length)];
  if (!leaver) return [];
  const blank = Object.fromEntries(COMER_FIELDS.map((field) => [field, '']));
  const plan = handoverPlan(desk, {
    leaving: { table: 'Members', key: leaver.key, row: leaver.row },
    texts: {
      ...(blank as Record<(typeof COMER_FIELDS)[number], string>),
      ...{ name: one || '新任者' },
      startDate: '115/12/6',
      basis: two,
    },
    moves: new Set(['duties', 'otherDuties', 'deputies', 'work', 'meeting', 'contact']),
  });
  return plan?.drafts ?? [];
}
