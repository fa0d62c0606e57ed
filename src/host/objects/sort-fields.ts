import type { SortField } from '../model/sort-block';
import type { SortMethod } from '../model/sort-order';
import type { RowSort } from '../model/sort-state';
import type { Arguments } from '../protocol/arguments';
import { isRecord } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';

const METHODS: Readonly<Record<string, SortMethod>> = {
  PinYin: 'pinYin',
  StrokeCount: 'strokeCount',
};

/** Excel.SortField[] from an add-in. NotImplemented for colours, icons and subfields. */
export function sortFields(value: unknown): SortField[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  if (given.length === 0) throw invalidArgument('A sort has at least one field.');
  return given.map((field) => {
    if (!isRecord(field)) throw invalidArgument('A sort field is an object.');
    const { key, ascending = true, sortOn = 'Value', dataOption = 'Normal', subField } = field;
    if (sortOn !== 'Value') throw notImplemented(`Sorting on ${String(sortOn)}`);
    if (typeof subField === 'string' && subField !== '') throw notImplemented('A sort subfield');
    if (typeof key !== 'number') throw invalidArgument('A sort field has a key.');
    return { key, ascending: ascending !== false, textAsNumber: dataOption === 'TextAsNumber' };
  });
}

export function sortMethod(args: Arguments, index: number): SortMethod | undefined {
  if (!args.has(index)) return undefined;
  return METHODS[args.choice(index, ['PinYin', 'StrokeCount'] as const)];
}

export function fieldsWire(sort: RowSort | null): Wire {
  return (sort?.fields ?? []).map(({ key, ascending }) => ({
    key,
    ascending,
    sortOn: 'Value',
    dataOption: 'Normal',
  }));
}

/** Excel of Taiwan sorts by strokes unless told otherwise. */
export function methodWire(sort: RowSort | null): Wire {
  return sort?.method === 'pinYin' ? 'PinYin' : 'StrokeCount';
}
