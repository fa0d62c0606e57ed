import { HostObject } from './host-object';
import { invalidArgument } from './host-error';
import type { ObjectType } from './object-type';

/** The arguments of one call, objects already resolved. Reading a wrong one is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get count(): number {
    return this.values.length;
  }

  /** Null stands for an argument that was left out. */
  any(index: number): unknown {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.any(index) !== null;
  }

  string(index: number): string {
    const value = this.any(index);
    if (typeof value !== 'string') throw invalidArgument(`Argument ${index + 1} is to be a text.`);
    return value;
  }

  optionalString(index: number): string | undefined {
    return this.has(index) ? this.string(index) : undefined;
  }

  integer(index: number): number {
    const value = this.any(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw invalidArgument(`Argument ${index + 1} is to be a whole number.`);
    }
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.has(index) ? this.integer(index) : undefined;
  }

  number(index: number): number {
    const value = this.any(index);
    if (typeof value !== 'number')
      throw invalidArgument(`Argument ${index + 1} is to be a number.`);
    return value;
  }

  boolean(index: number, whenAbsent: boolean): boolean {
    const value = this.any(index);
    if (value === null) return whenAbsent;
    if (typeof value !== 'boolean') {
      throw invalidArgument(`Argument ${index + 1} is to be true or false.`);
    }
    return value;
  }

  /** One of Office.js's enumeration values. */
  choice<C extends string>(index: number, choices: readonly C[], whenAbsent?: C): C {
    const value = this.any(index);
    if (value === null && whenAbsent !== undefined) return whenAbsent;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      throw invalidArgument(`Argument ${index + 1} is to be one of ${choices.join(', ')}.`);
    }
    return found;
  }

  /** A plain object; {} when left out. */
  record(index: number): Record<string, unknown> {
    const value = this.any(index);
    if (value === null) return {};
    if (!isRecord(value)) throw invalidArgument(`Argument ${index + 1} is to be an object.`);
    return value;
  }

  /** The object of this type, or undefined when the argument is something else. */
  object<T>(index: number, type: ObjectType<T>): T | undefined {
    const value = this.any(index);
    if (value instanceof HostObject && value.isNull) {
      throw invalidArgument(`Argument ${index + 1} is a null object.`);
    }
    return type.unwrap(value);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof HostObject)
  );
}
