import ExcelJs from 'exceljs';
import { performance } from 'node:perf_hooks';
import { Host } from '../../host/host';

/** What a workbook is opened for and written with, and what was found in it. */
interface Laps {
  readonly load: Lap;
  readonly save: Lap;
  readonly cells: number;
  readonly sum: number;
  readonly size: number;
}

interface Lap {
  readonly ms: number;
  readonly cpu: number;
}

const EDITED = '已更正';

/** Opens a workbook, reads every cell, changes one and writes the whole. */
export function ownCells(bytes: Uint8Array): Laps {
  const lap = laps();
  const host = Host.open(bytes, { keepsSteps: false });
  const sheet = host.model.sheets[0];
  if (!sheet) throw new Error('no sheet');
  let [cells, sum] = [0, 0];
  for (const { value } of sheet.cells()) {
    cells += 1;
    if (typeof value === 'number') sum += value;
  }
  const load = lap();
  host.edit(() => {
    sheet.setValue(1, 1, EDITED);
  });
  const { length } = host.save();
  return { load, save: lap(), cells, sum, size: length };
}

/** The same with exceljs, which has a number for a day only as a date. */
export async function plainCells(bytes: Uint8Array): Promise<Laps> {
  const lap = laps();
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  let [cells, sum] = [0, 0];
  sheet.eachRow((row) => {
    row.eachCell(({ value }) => {
      cells += 1;
      if (typeof value === 'number') sum += value;
      else if (value instanceof Date) sum += value.getTime() / 86_400_000 + 25_569;
    });
  });
  const load = lap();
  sheet.getCell(2, 2).value = EDITED;
  const { byteLength } = await book.xlsx.writeBuffer({ useSharedStrings: true });
  return { load, save: lap(), cells, sum, size: byteLength };
}

function laps(): () => Lap {
  let [started, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    const lap = { ms: performance.now() - started, cpu: (user + system) / 1000 };
    [started, before] = [performance.now(), process.cpuUsage()];
    return lap;
  };
}
