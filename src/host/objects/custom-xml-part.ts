import {
  addCustomXml,
  customXmlParts,
  deleteCustomXml,
  namespaceOf,
  setCustomXml,
  type CustomXmlPart,
} from '../model/custom-xml';
import { HostError, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { itemKey } from './item-key';
import type { Session } from './session';

interface XmlTarget {
  readonly session: Session;
  readonly part: CustomXmlPart;
}

interface Scoped {
  readonly session: Session;
  readonly namespace: string;
}

export const customXmlPartType = new ObjectType<XmlTarget>('CustomXmlPart', {
  check: ({ session, part }) => {
    if (!byId(session, part.id)) throw itemNotFound('The custom XML part is gone.');
  },
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ session, part }) => namespaceOf(session.model, part) },
  },
  methods: {
    Delete: ({ session, part }) => {
      deleteCustomXml(session.model, part);
      return null;
    },
    GetXml: ({ session, part }) => session.model.pkg.text(part.partName),
    SetXml: ({ session, part }, args) => {
      setCustomXml(session.model, part, args.string(0));
      return null;
    },
  },
});

export const customXmlPartCollectionType = new ObjectType<Session>('CustomXmlPartCollection', {
  items: (session) => customXmlParts(session.model).map((part) => wrap(session, part)),
  indexer: (session, args) => found(byId(session, args.string(0)), args.string(0)),
  methods: {
    Add: (session, args) => wrap(session, addCustomXml(session.model, args.string(0))),
    GetByNamespace: (session, args) =>
      customXmlPartScopedCollectionType.wrap({ session, namespace: args.string(0) }),
    GetCount: (session) => customXmlParts(session.model).length,
    GetItemOrNullObject: (session, args) => byId(session, itemKey(args)) ?? none(),
  },
});

export const customXmlPartScopedCollectionType = new ObjectType<Scoped>(
  'CustomXmlPartScopedCollection',
  {
    items: (scope) => scoped(scope),
    indexer: (scope, args) => found(inScope(scope, args.string(0)), args.string(0)),
    methods: {
      GetCount: (scope) => scoped(scope).length,
      GetItemOrNullObject: (scope, args) => inScope(scope, itemKey(args)) ?? none(),
      // 「If the collection contains exactly one item, this method returns it. Otherwise, this
      // method produces an error.」
      GetOnlyItem: (scope) => {
        const [only, ...more] = scoped(scope);
        if (only && more.length === 0) return only;
        throw only
          ? new HostError('InvalidOperation', 'There is more than one part of this namespace.')
          : itemNotFound('There is no part of this namespace.');
      },
      GetOnlyItemOrNullObject: (scope) => {
        const [only, ...more] = scoped(scope);
        return only && more.length === 0 ? only : none();
      },
    },
  },
);

function wrap(session: Session, part: CustomXmlPart): HostObject {
  return customXmlPartType.wrap({ session, part });
}

function none(): HostObject {
  return new NullObject('CustomXmlPart');
}

function byId(session: Session, id: string): HostObject | undefined {
  const part = customXmlParts(session.model).find((each) => sameId(each.id, id));
  return part && wrap(session, part);
}

function scoped({ session, namespace }: Scoped): HostObject[] {
  return customXmlParts(session.model)
    .filter((part) => namespaceOf(session.model, part) === namespace)
    .map((part) => wrap(session, part));
}

function inScope(scope: Scoped, id: string): HostObject | undefined {
  return scoped(scope).find((object) => {
    const target = customXmlPartType.unwrap(object);
    return target !== undefined && sameId(target.part.id, id);
  });
}

function found(object: HostObject | undefined, id: string): HostObject {
  if (!object) throw itemNotFound(`There is no custom XML part ${id}.`);
  return object;
}

/** Ids come with braces or without, in any case. */
function sameId(a: string, b: string): boolean {
  const plain = (id: string) => id.replace(/^\{|\}$/g, '').toLowerCase();
  return plain(a) === plain(b);
}
