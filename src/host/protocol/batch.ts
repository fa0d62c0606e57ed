import { ModelError } from '../model/model-error';
import { Arguments, isRecord } from './arguments';
import type { MemberUse } from './member-use';
import { apiNotFound, HostError, invalidArgument } from './host-error';
import { HostObject } from './host-object';
import { NullObject } from './null-object';
import { Query } from './query';
import type { References } from './references';
import {
  ACTION,
  PATH,
  type ArgumentInfo,
  type ReferenceIds,
  type Wire,
  type WireAction,
  type WireObjectPath,
  type WireRequest,
  type WireResponse,
} from './wire';

export interface BatchHost {
  readonly root: HostObject;
  readonly references: References;
  /** Objects the library makes by type name. */
  newObject(typeName: string): HostObject;
  /** Throws ApiNotFound for a member this Excel does not have yet, and what this Excel refuses. */
  beforeUse(use: MemberUse): void;
  /** Called before each action; throws to make it fail. */
  beforeAction?(action: WireAction, location: string): void;
}

/**
 * Runs the actions in order and stops at the first that fails. What the ones before it did stays
 * done: a batch is not a transaction.
 */
export function runBatch(host: BatchHost, request: WireRequest): WireResponse {
  const batch = new Batch(host, request);
  const results: { ActionId: number; Value: Wire }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      host.beforeAction?.(action, batch.location(action));
      results.push({ ActionId: action.Id, Value: batch.run(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      const failure = asHostError(error);
      return {
        Error: {
          Code: failure.code,
          Message: failure.message,
          ActionIndex: index,
          Location: failure.location || batch.location(action),
          HttpStatusCode: failure.httpStatus,
        },
        Results: results,
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A mistake of the host itself stays loud: it is no answer Excel could give. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof ModelError) return new HostError(error.code, error.message);
  throw error;
}

class Batch {
  private readonly objects = new Map<number, HostObject>();
  private readonly query: Query;

  constructor(
    private readonly host: BatchHost,
    private readonly request: WireRequest,
  ) {
    this.query = new Query((type, member) => {
      host.beforeUse({ type, member, kind: 'get' });
    });
  }

  run(action: WireAction): Wire {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.describe(this.object(action.ObjectPathId));
      case ACTION.query:
      case ACTION.queryAsJson: {
        const object = this.object(action.ObjectPathId);
        return this.query.run(object, action.QueryInfo ?? {}, this.marks(object));
      }
      case ACTION.method:
        return this.method(this.object(action.ObjectPathId), action);
      case ACTION.setProperty: {
        const object = this.object(action.ObjectPathId);
        this.set(object, action.Name, this.values(action.ArgumentInfo)[0] ?? null);
        return null;
      }
      case ACTION.trace:
        return null;
      case ACTION.update: {
        const object = this.object(action.ObjectPathId);
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(object, key, this.resolve(value, 0));
        }
        return null;
      }
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  /** `Type.member`: what the action does, or for an object that is yet to be made how it is made. */
  location(action: WireAction): string {
    const known = this.objects.get(action.ObjectPathId);
    if (known) return action.Name ? `${known.typeName}.${camel(action.Name)}` : known.typeName;
    const path = this.request.ObjectPaths[action.ObjectPathId];
    return path ? this.making(path) : '';
  }

  private making(path: WireObjectPath): string {
    const parent = this.objects.get(path.ParentObjectPathId ?? 0)?.typeName ?? '';
    return `${parent}.${path.ObjectPathType === PATH.indexer ? 'getItem' : camel(path.Name)}`;
  }

  private set(object: HostObject, key: string, value: unknown): void {
    const name = object.propertyName(key)?.name ?? key;
    this.host.beforeUse({ type: object.typeName, member: name, kind: 'set', value });
    object.set(name, value);
  }

  private method(object: HostObject, action: WireAction): Wire {
    if (action.Name === '_KeepReference') {
      if (!object.isNull) this.host.references.keep(object);
      return null;
    }
    const args = new Arguments(this.values(action.ArgumentInfo));
    this.host.beforeUse({ type: object.typeName, member: action.Name, kind: 'call', args });
    const value = object.call(action.Name, args);
    return value instanceof HostObject ? this.describe(value) : value;
  }

  private describe(object: HostObject): Wire {
    return object.isNull ? null : { ...object.identity(), ...this.marks(object) };
  }

  private marks(object: HostObject): Record<string, Wire> {
    const reference = this.host.references.idOf(object);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }

  private object(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.open(path);
    this.objects.set(id, object);
    return object;
  }

  private open(path: WireObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.host.root;
      case PATH.newObject:
        return this.host.newObject(path.Name);
      case PATH.referenceId:
        return this.host.references.get(path.Name);
      case PATH.nullObject:
        return new NullObject('');
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    const args = new Arguments(this.values(path.ArgumentInfo));
    const isIndexer = path.ObjectPathType === PATH.indexer;
    const isProperty = path.ObjectPathType === PATH.property;
    this.host.beforeUse({
      type: parent.typeName,
      member: isIndexer ? 'GetItem' : path.Name,
      ...(isProperty ? { kind: 'get' } : { kind: 'call', args }),
    });
    if (isProperty) return parent.child(path.Name);
    if (isIndexer) return parent.item(args);
    if (path.ObjectPathType === PATH.method) {
      const value = parent.call(path.Name, args);
      if (value instanceof HostObject) return value;
    }
    throw new HostError('InvalidObjectPath', `${parent.typeName}.${path.Name} is no object.`);
  }

  private values(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.resolve(value, ids?.[index] ?? 0));
  }

  /** Puts objects where the library left their path ids. */
  private resolve(value: Wire, reference: ReferenceIds[number]): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference) && !value.some(isRecord)) return value;
      return value.map((part, index) =>
        this.resolve(part, Array.isArray(reference) ? (reference[index] ?? 0) : 0),
      );
    }
    if (isRecord(value)) {
      const path = value['_ObjectPathId'];
      if (typeof path === 'number') return this.object(path);
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, this.resolve(part, 0)]),
      );
    }
    return value;
  }
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The body of a ProcessQuery call. InvalidArgument when it is not one. */
export function parseRequest(bodyText: string): WireRequest {
  const body: unknown = JSON.parse(bodyText);
  if (!isRecord(body) || !Array.isArray(body['Actions']) || !isRecord(body['ObjectPaths'])) {
    throw invalidArgument('This is no ProcessQuery body.');
  }
  return body as unknown as WireRequest;
}
