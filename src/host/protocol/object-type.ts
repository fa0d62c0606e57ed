import type { Arguments } from './arguments';
import { HostObject } from './host-object';
import { apiNotFound, invalidArgument } from './host-error';
import type { Wire } from './wire';

export interface Scalar<T> {
  get(target: T): Wire;
  /** Absent for what is read only. The value is checked by the setter. */
  set?(target: T, value: unknown): void;
}

/** All that the host can do for one Office.js type; what is not listed here fails by name. */
export interface Members<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => HostObject>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => Wire | HostObject>>;
  /** `getItem` of a collection. */
  readonly indexer?: (target: T, args: Arguments) => HostObject;
  readonly items?: (target: T) => readonly HostObject[];
  readonly identity?: (target: T) => Record<string, Wire>;
  readonly isTrackable?: boolean;
  /** Throws ItemNotFound when the thing has been deleted meanwhile. */
  readonly check?: (target: T) => void;
}

export interface ListedMember {
  readonly name: string;
  readonly kind: 'value' | 'read' | 'object' | 'method';
}

/** One Office.js type: wraps what the model has into objects the protocol can speak to. */
export class ObjectType<T> {
  private readonly names = new Map<string, { name: string; kind: 'scalar' | 'object' }>();

  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {
    for (const scalar of Object.keys(members.scalars ?? {})) {
      this.names.set(scalar.toLowerCase(), { name: scalar, kind: 'scalar' });
    }
    for (const object of Object.keys(members.objects ?? {})) {
      this.names.set(object.toLowerCase(), { name: object, kind: 'object' });
    }
  }

  wrap(target: T): HostObject {
    return new TypedObject(this, target);
  }

  /** What the object stands for, or undefined when it is of another type. */
  unwrap(object: unknown): T | undefined {
    return object instanceof TypedObject && object.type === this ? (object.target as T) : undefined;
  }

  propertyName(name: string): { name: string; kind: 'scalar' | 'object' } | undefined {
    return this.names.get(name.toLowerCase());
  }

  /** Its members for the printed list: as they travel, `_…` for the library's own use among them. */
  listed(): ListedMember[] {
    const { scalars = {}, objects = {}, methods = {}, indexer } = this.members;
    const member = (kind: ListedMember['kind']) => (name: string) => ({ name, kind });
    return [
      ...Object.entries(scalars).map(([name, { set }]) => member(set ? 'value' : 'read')(name)),
      ...Object.keys(objects).map(member('object')),
      // Where the library also calls getItem as a method, it is one member all the same.
      ...(indexer && !methods['GetItem'] ? ['GetItem'] : []).map(member('method')),
      ...Object.keys(methods).map(member('method')),
    ];
  }
}

class TypedObject<T> extends HostObject {
  constructor(
    readonly type: ObjectType<T>,
    readonly target: T,
  ) {
    super();
  }

  get typeName(): string {
    return this.type.name;
  }

  get isTrackable(): boolean {
    return this.type.members.isTrackable ?? false;
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.type.members.scalars ?? {});
  }

  propertyName(name: string): { name: string; kind: 'scalar' | 'object' } | undefined {
    return this.type.propertyName(name);
  }

  get(name: string): Wire {
    return this.scalar(name).get(this.checked());
  }

  set(name: string, value: unknown): void {
    const scalar = this.scalar(name);
    if (!scalar.set) throw invalidArgument(`${this.typeName}.${name} is read only.`);
    scalar.set(this.checked(), value);
  }

  child(name: string): HostObject {
    const open = own(this.type.members.objects, name);
    if (!open) throw apiNotFound(`${this.typeName}.${name}`);
    return open(this.checked());
  }

  call(name: string, args: Arguments): Wire | HostObject {
    const method = own(this.type.members.methods, name);
    if (!method) throw apiNotFound(`${this.typeName}.${name}`);
    return method(this.checked(), args);
  }

  item(args: Arguments): HostObject {
    const { indexer } = this.type.members;
    if (!indexer) throw apiNotFound(`${this.typeName}.GetItem`);
    return indexer(this.checked(), args);
  }

  items(): readonly HostObject[] | undefined {
    return this.type.members.items?.(this.checked());
  }

  identity(): Record<string, Wire> {
    return this.type.members.identity?.(this.checked()) ?? {};
  }

  private scalar(name: string): Scalar<T> {
    const scalar = own(this.type.members.scalars, name);
    if (!scalar) throw apiNotFound(`${this.typeName}.${name}`);
    return scalar;
  }

  private checked(): T {
    this.type.members.check?.(this.target);
    return this.target;
  }
}

function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
