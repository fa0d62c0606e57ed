import type { Arguments } from './arguments';
import type { Wire } from './wire';

/** An Office.js object on the host's side, whatever its type. Names are PascalCase, as they travel. */
export abstract class HostObject {
  abstract readonly typeName: string;
  /** True for what `get…OrNullObject` answers when there is nothing. */
  readonly isNull: boolean = false;
  /** Names of scalar properties that `load()` without names brings. */
  abstract scalarNames(): readonly string[];
  /** PascalCase name of a property from whatever case a caller used; undefined when unknown. */
  abstract propertyName(name: string): { name: string; kind: 'scalar' | 'object' } | undefined;
  abstract get(name: string): Wire;
  abstract set(name: string, value: unknown): void;
  abstract child(name: string): HostObject;
  abstract call(name: string, args: Arguments): Wire | HostObject;
  abstract item(args: Arguments): HostObject;
  /** Undefined for what is no collection. */
  abstract items(): readonly HostObject[] | undefined;
  /** `Id`, `_Id` or nothing: what the library needs to find the object again. */
  abstract identity(): Record<string, Wire>;
  /** True for objects that Excel keeps by reference id (ranges). */
  abstract readonly isTrackable: boolean;
}
