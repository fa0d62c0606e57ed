import { isCellError, type CellValue } from '../model/cell-value';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { absoluteAddress, quotedSheetName } from './a1';
import type { Session } from './session';

/** What `workbook.functions` offers: the name as it travels, and the worksheet function. */
const FUNCTIONS = { Date: 'DATE' } as const;

/** An error has its name in `Error`, as `#NUM!`, and no value. */
export const functionResultType = new ObjectType<CellValue>('FunctionResult', {
  scalars: {
    Error: { get: (result) => (isCellError(result) ? result.error : null) },
    Value: { get: (result) => (isCellError(result) ? null : result) },
  },
});

/** Worksheet functions called without a cell, in the date system of the workbook. */
export const functionsType = new ObjectType<Session>('Functions', {
  methods: Object.fromEntries(
    Object.entries(FUNCTIONS).map(([member, name]) => [
      member,
      (session: Session, args: Arguments) => functionResultType.wrap(called(session, name, args)),
    ]),
  ),
});

function called(session: Session, name: string, args: Arguments): CellValue {
  const given = Array.from({ length: args.count }, (_argument, index) =>
    operand(session, args, index),
  );
  const formula = `=${name}(${given.join(',')})`;
  const isConstant = given.every((text) => /^-?\d+$/.test(text));
  const key = `${formula} ${String(session.model.date1904)}`;
  const known = isConstant ? constants.get(key) : undefined;
  if (known !== undefined) return known;
  const result = session.options.evaluate(formula);
  if (result === undefined) return { error: '#VALUE!' };
  // Of several values a single result is the first.
  const value = isList(result) ? (result[0] ?? null) : result;
  if (isConstant && constants.size < MOST_CONSTANTS) constants.set(key, value);
  return value;
}

/**
 * Of whole numbers a function of `FUNCTIONS` is the same in every workbook of one date system. Add-ins ask for
 * the same day whenever they read.
 */
const constants = new Map<string, CellValue>();
const MOST_CONSTANTS = 100;

function isList(result: CellValue | readonly CellValue[]): result is readonly CellValue[] {
  return Array.isArray(result);
}

/** An argument as it is written in a formula. */
function operand(session: Session, args: Arguments, index: number): string {
  const range = args.object(index, session.types.range);
  if (range) return `${quotedSheetName(range.sheet.name)}!${absoluteAddress(range.rect)}`;
  const result = args.object(index, functionResultType);
  return literal(result === undefined ? (args.any(index) as Wire | CellValue) : result);
}

function literal(value: Wire | CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'object' && 'error' in value) return String(value.error);
  throw invalidArgument('A function takes texts, numbers, booleans and ranges.');
}
