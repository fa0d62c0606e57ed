import type { SheetModel } from '../model/sheet-model';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { itemKey } from './item-key';
import { aText } from './style-property';

interface PropertyTarget {
  readonly sheet: SheetModel;
  readonly key: string;
}

type Sheet = Pick<PropertyTarget, 'sheet'>;

export const customPropertyType = new ObjectType<PropertyTarget>('WorksheetCustomProperty', {
  check: ({ sheet, key }) => {
    if (sheet.customProperties.find(key) === undefined) {
      throw itemNotFound(`There is no property ${key}.`);
    }
  },
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ sheet, key }) => sheet.customProperties.find(key) ?? key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      set: ({ sheet, key }, value) => sheet.customProperties.set(key, aText(value)),
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return null;
    },
  },
});

function find(sheet: SheetModel, key: string) {
  const known = sheet.customProperties.find(key);
  return known === undefined ? undefined : customPropertyType.wrap({ sheet, key: known });
}

export const customPropertyCollectionType = new ObjectType<Sheet>(
  'WorksheetCustomPropertyCollection',
  {
    items: ({ sheet }) =>
      sheet.customProperties.keys().map((key) => customPropertyType.wrap({ sheet, key })),
    indexer: ({ sheet }, args) => {
      const found = find(sheet, itemKey(args));
      if (!found) throw itemNotFound(`There is no property ${args.string(0)}.`);
      return found;
    },
    methods: {
      // A key that is there already gets the new text.
      Add: ({ sheet }, args) => {
        const key = args.string(0);
        const value: unknown = args.any(1);
        if (typeof value !== 'string') throw invalidArgument('A property holds a text.');
        sheet.customProperties.set(key, value);
        return customPropertyType.wrap({ sheet, key: sheet.customProperties.find(key) ?? key });
      },
      GetCount: ({ sheet }) => sheet.customProperties.keys().length,
      GetItemOrNullObject: ({ sheet }, args) =>
        find(sheet, itemKey(args)) ?? new NullObject('WorksheetCustomProperty'),
    },
  },
);
