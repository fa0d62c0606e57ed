import {
  customProperties,
  deleteCustomProperty,
  setCustomProperty,
  type CustomProperty,
  type CustomValue,
} from '../model/custom-document-properties';
import {
  documentProperty,
  setDocumentProperty,
  type DocumentPropertyName,
} from '../model/document-properties';
import { sameName } from '../model/formula/sheet-prefix';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { itemKey } from './item-key';
import type { Session } from './session';
import { aNumber, aText } from './style-property';

interface PropertyTarget {
  readonly session: Session;
  readonly key: string;
}

function text(name: DocumentPropertyName): Scalar<Session> {
  return {
    get: ({ model }) => documentProperty(model, name),
    set: ({ model }, value) => setDocumentProperty(model, name, aText(value)),
  };
}

export const documentPropertiesType = new ObjectType<Session>('DocumentProperties', {
  scalars: {
    Author: text('author'),
    Category: text('category'),
    Comments: text('comments'),
    Company: text('company'),
    CreationDate: { get: ({ model }) => documentProperty(model, 'creationDate') || null },
    Keywords: text('keywords'),
    LastAuthor: { get: ({ model }) => documentProperty(model, 'lastAuthor') },
    Manager: text('manager'),
    RevisionNumber: {
      get: ({ model }) => Number(documentProperty(model, 'revisionNumber')) || 0,
      set: ({ model }, value) =>
        setDocumentProperty(model, 'revisionNumber', String(aNumber(value, 0, 2 ** 31 - 1))),
    },
    Subject: text('subject'),
    Title: text('title'),
  },
  objects: {
    Custom: (session) => documentCustomPropertyCollectionType.wrap(session),
  },
});

export const documentCustomPropertyType = new ObjectType<PropertyTarget>('CustomProperty', {
  check: (target) => void read(target),
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: (target) => read(target).key },
    Type: { get: (target) => read(target).type },
    Value: {
      get: (target) => read(target).value,
      set: ({ session, key }, value) => setCustomProperty(session.model, key, customValue(value)),
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      deleteCustomProperty(session.model, key);
      return null;
    },
  },
});

export const documentCustomPropertyCollectionType = new ObjectType<Session>(
  'CustomPropertyCollection',
  {
    items: (session) => customProperties(session.model).map(({ key }) => wrap(session, key)),
    indexer: (session, args) => {
      const key = args.string(0);
      read({ session, key });
      return wrap(session, key);
    },
    methods: {
      // 「Creates a new or sets an existing custom property.」
      Add: (session, args) => {
        const key = args.string(0);
        if (key === '' || key.length > 255) throw invalidArgument('A key has 1 to 255 characters.');
        setCustomProperty(session.model, key, customValue(args.any(1)));
        return wrap(session, key);
      },
      DeleteAll: (session) => {
        for (const { key } of customProperties(session.model)) {
          deleteCustomProperty(session.model, key);
        }
        return null;
      },
      GetCount: (session) => customProperties(session.model).length,
      GetItemOrNullObject: (session, args) => {
        const key = itemKey(args);
        return find({ session, key }) ? wrap(session, key) : new NullObject('CustomProperty');
      },
    },
  },
);

function wrap(session: Session, key: string) {
  return documentCustomPropertyType.wrap({ session, key });
}

function find({ session, key }: PropertyTarget): CustomProperty | undefined {
  return customProperties(session.model).find((property) => sameName(property.key, key));
}

function read(target: PropertyTarget): CustomProperty {
  const property = find(target);
  if (!property) throw itemNotFound(`There is no property ${target.key}.`);
  return property;
}

/** Texts longer than 255 characters are cut by Excel's own dialogue and refused by its API. */
function customValue(value: unknown): CustomValue {
  if (typeof value === 'string' && value.length <= 255) return value;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument('A property is a text of at most 255 characters, a number or a boolean.');
}
