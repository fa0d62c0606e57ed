import type { Arguments } from './arguments';
import { HostError } from './host-error';
import { HostObject } from './host-object';
import type { Wire } from './wire';

/** Nothing, as `getItemOrNullObject` answers it: all that is asked of it is nothing again. */
export class NullObject extends HostObject {
  override readonly isNull = true;
  readonly isTrackable = false;

  constructor(readonly typeName: string) {
    super();
  }

  scalarNames(): readonly string[] {
    return [];
  }

  propertyName(name: string): { name: string; kind: 'scalar' } {
    return { name, kind: 'scalar' };
  }

  get(): Wire {
    return null;
  }

  // Excel ignores calls on a null object; writing a value that goes nowhere is refused here.
  set(name: string): void {
    throw new HostError('ItemNotFound', `${this.typeName} is a null object.`, name);
  }

  child(name: string): HostObject {
    return new NullObject(name);
  }

  call(name: string, _args: Arguments): Wire | HostObject {
    return new NullObject(name);
  }

  item(): HostObject {
    return new NullObject(this.typeName);
  }

  items(): undefined {
    return undefined;
  }

  identity(): Record<string, Wire> {
    return {};
  }
}
