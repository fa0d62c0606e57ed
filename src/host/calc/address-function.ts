import type { EngineFunction } from './engine-function';
import { BLANK, broadcast, toEngine, type EngineScalar, type EngineValue } from './engine-value';
import { numberOf } from './of-numbers';
import { columnName } from '../xlsx/cell-name';
import { COLUMNS, ROWS } from './plain-area';

// In place of the engine's, which writes a sheet's name between quotes where Excel does not, knows no
// R1C1 style and columns beyond the last one.

export const addressFunction: EngineFunction = {
  minArity: 2,
  maxArity: 5,
  invoke: (given) =>
    broadcast(given as EngineValue[], ([row = BLANK, column = BLANK, kind, style, sheet]) => {
      const numbers = [row, column, kind ?? BLANK, style ?? BLANK].map(numberOf);
      const failed = [...numbers, sheet ?? BLANK].find((value) => value.kind === 4);
      if (failed) return failed;
      const [r = 0, c = 0, type = 1] = numbers.map((value) =>
        value.kind === 1 ? Math.trunc(value.value) : 0,
      );
      const absolute = kind === undefined || kind.kind === 0 ? 1 : type;
      const isSound = r >= 1 && c >= 1 && r <= ROWS && c <= COLUMNS;
      if (!isSound || absolute < 1 || absolute > 4) return toEngine({ error: '#VALUE!' });
      const isA1 = style === undefined || style.kind === 0 || isTrue(style);
      const [fixedRow, fixedColumn] = [absolute <= 2, absolute === 1 || absolute === 3];
      const place = isA1
        ? `${fixedColumn ? '$' : ''}${columnName(c - 1)}${fixedRow ? '$' : ''}${r}`
        : `R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
      return toEngine(sheet === undefined ? place : `${sheetName(sheet)}!${place}`);
    }),
};

const isTrue = (value: EngineScalar) =>
  value.kind !== 0 && value.kind !== 4 && Boolean(value.value);

/** Between quotes where it could be read as something else. */
function sheetName(sheet: EngineScalar): string {
  const name = sheet.kind === 2 || sheet.kind === 1 ? String(sheet.value) : '';
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*)$/i.test(name);
  return isPlain || name === '' ? name : `'${name.replaceAll("'", "''")}'`;
}
