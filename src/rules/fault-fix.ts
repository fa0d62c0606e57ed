import { rocShort, serialOf } from '../register/day';
import type { CellValue, ReadFault } from '../register/fault';
import { parseChoice } from '../register/list-entry';
import { splitNames } from '../register/split-names';
import { type Register, tableNamed } from '../register/register';
import { say } from '../register/said';
import type { Fix } from './fix';
import { fixOfId } from './id-fix';

/** What mends a cell that cannot be read as it is written, where its meaning is known. */
export function fixOfFault(fault: ReadFault, register: Register): Fix | undefined {
  const { code, suggestion, day } = fault;
  switch (code) {
    case 'textDate':
    case 'dateOutOfRange':
      return day === undefined || fault.counted
        ? undefined
        : put(fault, serialOf(day), say`改為日期 ${suggestion ?? ''}（${rocShort(day)}）`.text);
    case 'notInList':
    case 'strangeCharacter': {
      const entry = listEntry(fault);
      return entry === undefined ? undefined : put(fault, entry);
    }
    case 'notPeriod':
      return suggestion === undefined ? undefined : put(fault, suggestion);
    case 'percentFormat':
      return withoutPercent(fault);
    case 'missingKey':
    case 'duplicateKey':
      return fixOfId(fault, register);
    default:
      return undefined;
  }
}

function put({ table, key, row, column }: ReadFault, after: CellValue, label?: string): Fix {
  return {
    kind: 'cells',
    label: label ?? `改為「${String(after)}」`,
    cells: [{ table, key, row, column, after }],
  };
}

/** The entry meant; of a cell with several entries each that is not one is replaced by the one meant. */
function listEntry({ table, column, value, suggestion }: ReadFault): string | undefined {
  const declared = Object.values(tableNamed(table).columns).find(({ header }) => header === column);
  const { list } = declared ?? {};
  if (declared?.kind !== 'choices' || list === undefined) return suggestion;
  const entries = splitNames(String(value)).map((part) => {
    const parsed = parseChoice(list, part);
    return 'value' in parsed ? parsed.value : parsed.suggestion;
  });
  return entries.includes(undefined) ? undefined : [...new Set(entries)].join('、');
}

/** The number that people see, without the sign: the 單位 says what it counts. */
function withoutPercent(fault: ReadFault): Fix | undefined {
  const number = Number(String(fault.value).replace(/%$/, ''));
  if (!Number.isFinite(number)) return undefined;
  return put(fault, number, say`改為數字 ${String(number)}（不以百分比表示）`.text);
}
