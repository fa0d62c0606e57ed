import { isCellError, type CellValue } from '../model/cell-value';
import { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { absoluteAddress, quotedSheetName } from './a1';
import type { Session } from './session';
import { FUNCTION_MEMBERS, worksheetFunction } from './worksheet-functions';

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
    FUNCTION_MEMBERS.split(' ').map((member) => {
      const name = worksheetFunction(member);
      return [
        member,
        (session: Session, args: Arguments) => functionResultType.wrap(called(session, name, args)),
      ];
    }),
  ),
});

function called(session: Session, name: string, args: Arguments): CellValue {
  // Of arguments as many as there are the list comes as one; what is left out at the end as nothing.
  const given = Array.from({ length: args.count }, (_argument, index) => args.any(index)).flat();
  while (given.length > 0 && given.at(-1) === null) given.pop();
  const operands = given.map((value) => operand(session, value));
  const formula = `=${name}(${operands.join(',')})`;
  const isConstant = name === 'DATE' && operands.every((text) => /^-?\d+$/.test(text));
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
 * Of whole numbers DATE is the same in every workbook of one date system. Add-ins ask for
 * the same day whenever they read.
 */
const constants = new Map<string, CellValue>();
const MOST_CONSTANTS = 100;

function isList(result: CellValue | readonly CellValue[]): result is readonly CellValue[] {
  return Array.isArray(result);
}

/** An argument as it is written in a formula. */
function operand(session: Session, value: unknown): string {
  const given = new Arguments([value]);
  const range = given.object(0, session.types.range);
  if (range) return `${quotedSheetName(range.sheet.name)}!${absoluteAddress(range.rect)}`;
  const result = given.object(0, functionResultType);
  return literal(result === undefined ? (value as Wire | CellValue) : result);
}

function literal(value: Wire | CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'object' && 'error' in value) return String(value.error);
  throw invalidArgument('A function takes texts, numbers, booleans and ranges.');
}
