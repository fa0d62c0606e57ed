import { clipboardMenu } from '../clipboard/clipboard-menu';
import { filterBy, toggleFilter } from '../filter-menu/filter-steps';
import { clearSelection } from '../grid/content-commands';
import type { GridContext } from '../grid/grid-context';
import { command, SEPARATOR, type MenuEntry } from '../menu/menu-entry';
import { RefusedStep } from '../refused-step';
import { tableMenu } from '../tables/table-menu';
import { circleInvalid, circlesOf, clearCircles } from '../validation/circles';
import { freeze, freezeHere } from './freeze-steps';
import { autofitLines, deleteLines, hideLines, insertLines, showLines } from './line-steps';
import type { LineKind } from './lines';
import { menuTarget } from './menu-target';
import { openMenu, type Question } from './opened-menu';
import { filterByCell, filterOver, sortHere } from './sort-steps';

/** The context menu of the selected cells, rows or columns, as Excel's own lists them. */
export function gridMenu(context: GridContext): readonly MenuEntry[] {
  const target = menuTarget(context);
  const middle = target === 'cells' ? ofCells(context) : ofLines(context, target);
  return [...clipboardMenu(context), SEPARATOR, ...middle];
}

function ofCells(context: GridContext): MenuEntry[] {
  const { sheet } = context;
  const ask = (kind: Question) => () => openMenu({ kind, sheet });
  const ofTable = tableMenu(context);
  return [
    ...(ofTable.length > 0
      ? ofTable
      : [command('插入…', ask('insert'), { letter: 'I', shortcut: 'Ctrl++' })]),
    ...(ofTable.length > 0
      ? []
      : [command('刪除…', ask('delete'), { letter: 'D', shortcut: 'Ctrl+-' })]),
    clearing(context),
    SEPARATOR,
    filterMenu(context),
    sortMenu(context),
    SEPARATOR,
    command('列高…', ask('height'), { letter: 'H' }),
    command('欄寬…', ask('width'), { letter: 'W' }),
    freezeMenu(context),
    invalidMenu(context),
  ];
}

function ofLines(context: GridContext, kind: LineKind): MenuEntry[] {
  const { desk, sheet } = context;
  const isRows = kind === 'rows';
  const entry = entryOf(context);
  return [
    entry('插入', () => insertLines(desk, sheet, kind), { letter: 'I', shortcut: 'Ctrl++' }),
    entry('刪除', () => deleteLines(desk, sheet, kind), { letter: 'D', shortcut: 'Ctrl+-' }),
    clearing(context),
    SEPARATOR,
    ...(isRows ? [] : [sortMenu(context)]),
    isRows
      ? command('列高…', () => openMenu({ kind: 'height', sheet }), { letter: 'R' })
      : command('欄寬…', () => openMenu({ kind: 'width', sheet }), { letter: 'W' }),
    entry(isRows ? '自動調整列高' : '自動調整欄寬', () => autofitLines(desk, sheet, kind), {
      letter: 'A',
    }),
    SEPARATOR,
    entry('隱藏', () => hideLines(desk, sheet, kind), {
      letter: 'H',
      shortcut: isRows ? 'Ctrl+9' : 'Ctrl+0',
    }),
    entry('取消隱藏', () => showLines(desk, sheet, kind), {
      letter: 'U',
      shortcut: isRows ? 'Ctrl+Shift+9' : 'Ctrl+Shift+0',
    }),
    freezeMenu(context),
  ];
}

function clearing(context: GridContext): MenuEntry {
  return entryOf(context)('清除內容', () => void clearSelection(context), {
    letter: 'N',
    shortcut: 'Delete',
  });
}

function sortMenu(context: GridContext): MenuEntry {
  const entry = entryOf(context);
  return {
    kind: 'menu',
    label: '排序',
    letter: 'O',
    entries: [
      entry('遞增排序', () => sortHere(context, true), { letter: 'S' }),
      entry('遞減排序', () => sortHere(context, false), { letter: 'O' }),
    ],
  };
}

function filterMenu(context: GridContext): MenuEntry {
  const entry = entryOf(context);
  const head = filterOver(context.sheet);
  const isFiltered = head !== undefined && head.filter.criteria(head.index) !== null;
  return {
    kind: 'menu',
    label: '篩選',
    letter: 'E',
    entries: [
      entry('依選取儲存格的值篩選', () => head && filterByCell(context, head), {
        letter: 'V',
        isDisabled: head?.row === context.sheet.view.activeCell.row || !head,
      }),
      entry('清除此欄的篩選', () => head && filterBy(context, head, null), {
        letter: 'C',
        isDisabled: !isFiltered,
      }),
      {
        kind: 'check',
        label: '自動篩選',
        letter: 'F',
        isChecked: head !== undefined,
        run: told(context, () => void toggleFilter(context)),
      },
    ],
  };
}

function freezeMenu(context: GridContext): MenuEntry {
  const { desk, sheet } = context;
  const entry = entryOf(context);
  const here = freezeHere(sheet);
  const put = (panes: typeof here | null) => () => freeze(desk, sheet, panes);
  return {
    kind: 'menu',
    label: '凍結窗格',
    letter: 'F',
    entries: [
      entry('凍結窗格', put(here), {
        letter: 'F',
        isDisabled: here.rows === 0 && here.columns === 0,
      }),
      entry('取消凍結窗格', put(null), { letter: 'U', isDisabled: sheet.view.freeze === null }),
      entry('凍結頂端列', put({ rows: 1, columns: 0 }), { letter: 'R' }),
      entry('凍結首欄', put({ rows: 0, columns: 1 }), { letter: 'C' }),
    ],
  };
}

function invalidMenu(context: GridContext): MenuEntry {
  const { desk, sheet } = context;
  const entry = entryOf(context);
  return {
    kind: 'menu',
    label: '資料驗證',
    letter: 'V',
    entries: [
      entry('圈選錯誤資料', () => circle(context), { letter: 'I' }),
      entry('清除錯誤圈選', () => clearCircles(desk), {
        letter: 'R',
        isDisabled: !circlesOf(desk)
          .now()
          .some((each) => each.sheet === sheet),
      }),
    ],
  };
}

/** In the selection; from a single cell, on the whole sheet, as in Excel. */
function circle({ desk, sheet }: GridContext): void {
  const { selection } = sheet.view;
  const isOne = selection.every(({ rows, columns }) => rows * columns === 1);
  const used = sheet.usedRange();
  const rects = isOne ? (used ? [used] : []) : selection;
  const found = rects.reduce((sum, rect) => sum + circleInvalid(desk, sheet, rect), 0);
  if (found === 0) throw new RefusedStep('沒有不符合資料驗證的儲存格。');
}

function entryOf(context: GridContext) {
  return (label: string, run: () => void, more: Parameters<typeof command>[2] = {}): MenuEntry =>
    command(label, told(context, run), more);
}

/** Why a step was refused is told to the person. */
function told({ onFault }: GridContext, run: () => void): () => void {
  return () => {
    try {
      run();
    } catch (fault) {
      onFault(fault);
    }
  };
}
