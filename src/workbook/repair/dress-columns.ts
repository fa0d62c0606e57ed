import { earlierFormulas, isEarlierFormula } from '../../register/earlier-formulas';
import { tableNamed } from '../../register/register';
import { PLAIN } from '../bare-columns';
import { type BodyColumn, FORMAT_BYTES, formulaBytes, readBodyColumns } from '../body-columns';
import { computedColumns } from '../computed-columns';
import { passing } from '../passing';
import { passingCells } from '../table-place';
import { tableTitle } from '../table-title';
import type { TableState, WorkbookState } from '../workbook-state';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';
import { loadUnsettled, unsettledOf } from './unsettled';

/** Lists, tests of input, prompts and formulas that are not there, as every repair ends with; formats of dates. */
export async function prepareDress(
  context: Excel.RequestContext,
  { own }: Pick<WorkbookState, 'own'>,
  place: TableState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  const title = tableTitle(place.table);
  const dates = Object.entries(tableNamed(place.table).columns).filter(
    ([code, { kind }]) => kind === 'date' && place.columns.has(code),
  );
  const computed = computedColumns(place).filter(({ formula }) => earlierFormulas.has(formula));
  const columns = [
    ...dates.map(([code]): BodyColumn => {
      return { place, code, what: 'numberFormat', bytes: FORMAT_BYTES };
    }),
    ...computed.map(({ code, formula }): BodyColumn => {
      return { place, code, what: 'formulas', bytes: formulaBytes(formula) };
    }),
  ];
  const { asked, cells } = await readBodyColumns(context, columns, () => ({
    unsettled: loadUnsettled(context),
    filter: place.showHeaders ? place.item.autoFilter.load('isDataFiltered') : undefined,
  }));
  const { unsettled, filter } = asked;
  // What a repair that was cut off owes is more than lists, and done as far as that repair would have.
  if (!own.hasLists() && !unsettledOf(unsettled).includes(place.table)) {
    return refuse(request, '清單的工作表不在活頁簿裡。請先按「建立工作表」，再修復一次。');
  }
  const plain = dates.flatMap(([code, column]) => {
    const formats = cells(place, code) ?? [];
    const runs = runsOf(formats.map((format) => format === PLAIN));
    return runs.length > 0 ? [{ code, column, runs, formats }] : [];
  });
  const formatted = plain.map(({ column, runs }) => {
    const count = runs.reduce((sum, run) => sum + run.count, 0);
    return `${column.header} ${String(count)} 格`;
  });
  const earlier = computed.flatMap(({ code, header, formula }) => {
    const written = cells(place, code) ?? [];
    const count = written.filter((cell) => isEarlierFormula(formula, cell)).length;
    return count > 0 ? [`${header} ${String(count)} 格`] : [];
  });
  return {
    plan: {
      request,
      steps: [
        `表格「${title}」沒有下拉清單、輸入檢查與輸入提示的欄補上，空白的計算欄補上公式；不改變任何已填的內容。`,
        ...(own.hasLists()
          ? []
          : ['清單的工作表不在活頁簿裡，下拉清單要等按「建立工作表」之後才有。']),
        ...(earlier.length > 0
          ? [`較早版本所寫的公式換成目前的寫法，結果相同：${earlier.join('、')}。`]
          : []),
        ...(formatted.length > 0 ? [`補上日期格式：${formatted.join('、')}。`] : []),
      ],
      ...{ moves: [], cells: [] },
    },
    write: () => {
      for (const { code, column, runs, formats } of plain) {
        // In rows that a filter hides stretches of several formats may land elsewhere (office-js 224).
        const near = filter?.isDataFiltered === true ? 0 : NEAR;
        for (const { from, count, isOne } of together(runs, near)) {
          const first = passingCells(place, code)?.getCell(from, 0);
          const run = first && passing(first).getAbsoluteResizedRange(count, 1);
          const wanted = (format: unknown) => [
            format === PLAIN ? column.numberFormat : String(format),
          ];
          // One value stands for all cells.
          const written = isOne
            ? (column.numberFormat as unknown as string[][])
            : formats.slice(from, from + count).map(wanted);
          if (run) passing(run).numberFormat = written;
        }
      }
    },
  };
}

interface Run {
  readonly from: number;
  readonly count: number;
}

/** To name cells of their own takes more of a request than to say of so many what they have. */
const NEAR = 40;

/** Stretches with few cells between them as one, in which those between keep what they have. */
function together(runs: readonly Run[], near: number): (Run & { readonly isOne: boolean })[] {
  const some: { from: number; count: number; isOne: boolean }[] = [];
  for (const { from, count } of runs) {
    const last = some.at(-1);
    if (last && from - last.from - last.count <= near) {
      last.count = from + count - last.from;
      last.isOne = false;
    } else some.push({ from, count, isOne: true });
  }
  return some;
}

/** Stretches of what is so. */
function runsOf(cells: readonly boolean[]): Run[] {
  const runs: { from: number; count: number }[] = [];
  cells.forEach((is, at) => {
    if (!is) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === at) last.count++;
    else runs.push({ from: at, count: 1 });
  });
  return runs;
}
