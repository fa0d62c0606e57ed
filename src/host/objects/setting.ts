import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { itemKey } from './item-key';
import type { Session } from './session';

interface SettingTarget {
  readonly session: Session;
  readonly key: string;
}

function has(session: Session, key: string): boolean {
  return session.model.settings.keys().includes(key);
}

export const settingType = new ObjectType<SettingTarget>('Setting', {
  check: ({ session, key }) => {
    if (!has(session, key)) throw itemNotFound(`There is no setting ${key}.`);
  },
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => (session.model.settings.get(key) ?? null) as Wire,
      set: ({ session, key }, value) => session.model.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.model.settings.delete(key);
      return null;
    },
  },
});

export const settingCollectionType = new ObjectType<Session>('SettingCollection', {
  items: (session) =>
    session.model.settings.keys().map((key) => settingType.wrap({ session, key })),
  indexer: (session, args) => {
    const key = args.string(0);
    if (!has(session, key)) throw itemNotFound(`There is no setting ${key}.`);
    return settingType.wrap({ session, key });
  },
  methods: {
    Add: (session, args) => {
      const key = args.string(0);
      if (key === '') throw invalidArgument('A setting has a key.');
      session.model.settings.set(key, args.any(1));
      return settingType.wrap({ session, key });
    },
    GetCount: (session) => session.model.settings.keys().length,
    GetItemOrNullObject: (session, args) => {
      const key = itemKey(args);
      return has(session, key) ? settingType.wrap({ session, key }) : new NullObject('Setting');
    },
  },
});
