import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { CellEntry } from '../../../src/workbench/entry/cell-entry';
import { addCommands, runCommand } from '../../../src/workbench/grid/commands';
import { FILL_COMMANDS } from '../../../src/workbench/grid/fill-commands';
import { FirstHands } from '../../../src/workbench/hands';
import { hostDesk } from '../../../src/workbench/host-desk';
import { deleteTableRows, tableCells } from '../../../src/workbench/tables/table-steps';
import { sheetXml, terseWorkbook } from '../../host/xlsx/parts';

// As Excel does: deleting and filling pass over the rows that a filter hides.

/** A1:A6 with a filter that hides rows 3 and 5, and A7, A8 below it, of which a person hid A8. */
function filtered() {
  const hidden = [3, 5, 8];
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) =>
      `<row r="${n}"${hidden.includes(n) ? ' hidden="1"' : ''}><c r="A${n}"><v>${n}</v></c></row>`,
  );
  const filter =
    '<autoFilter ref="A1:A6"><filterColumn colId="0"><filters><filter val="2"/><filter val="4"/>' +
    '<filter val="6"/></filters></filterColumn></autoFilter>';
  const xml = sheetXml(rows.join('')).replace('</sheetData>', `</sheetData>${filter}`);
  const desk = hostDesk(new FirstHands(WorkbookModel.open(terseWorkbook(xml))));
  const sheet = desk.model.activeSheet;
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const entry = new CellEntry(desk, (fault) => fault !== undefined && onFault(fault));
  const rect = { row: 1, column: 0, rows: 7, columns: 1 };
  desk.select(sheet, [rect], { row: 1, column: 0 });
  const held = () => [1, 2, 3, 4, 5, 6, 7].map((row) => sheet.value(row, 0));
  return { context: { desk, sheet, entry, onFault }, entry, sheet, held };
}

const key = (name: string, ctrlKey = false) => ({
  key: name,
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
});

beforeAll(() => addCommands(FILL_COMMANDS));

test('Delete', () => {
  const { context, held } = filtered();
  runCommand(key('Delete'), context);
  expect(held()).toEqual([null, 3, null, 5, null, null, null]);
});

test('Ctrl+D', () => {
  const { context, held } = filtered();
  runCommand(key('d', true), context);
  expect(held()).toEqual([2, 3, 2, 5, 2, 2, 2]);
});

test('Ctrl+Enter', () => {
  const { entry, sheet, held } = filtered();
  entry.begin(sheet, { text: '9', mode: 'typing', at: 'cell' });
  entry.commitToSelection();
  expect(held()).toEqual([9, 3, 9, 5, 9, 9, 9]);
});

test('the rows of a table', () => {
  const desk = hostDesk(new FirstHands(blankModel()));
  const sheet = desk.model.activeSheet;
  desk.edit(() => {
    ['號', '甲', '乙', '甲', '乙', '甲'].forEach((text, row) => sheet.setValue(row, 0, text));
    const table = sheet.addTable({ row: 0, column: 0, rows: 6, columns: 1 }, true, '表');
    table.filter.setCriteria(0, { kind: 'values', values: ['甲'], dates: [], blank: false });
  });
  const cells = tableCells(sheet, { row: 1, column: 0, rows: 5, columns: 1 });
  if (!cells) throw new Error('There is no table');
  deleteTableRows(desk, cells);
  expect(sheet.tables[0]?.rect.rows).toBe(3);
  expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual(['乙', '乙']);
});
