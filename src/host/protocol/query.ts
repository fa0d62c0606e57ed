import { apiNotFound, HostError } from './host-error';
import type { HostObject } from './host-object';
import type { QueryInfo, Wire } from './wire';

type Answer = Record<string, Wire>;
type Paging = Pick<QueryInfo, 'Top' | 'Skip'>;

/**
 * Answers a load. Paths are `a/b` (or `a.b`), names in any case; no names at all means all
 * scalar properties, and a name on a collection means that name on each of its items.
 */
export class Query {
  /** `assertKnown` throws for members this Excel does not have yet. */
  constructor(private readonly assertKnown: (type: string, member: string) => void) {}

  run(object: HostObject, info: QueryInfo, extra: Answer): Wire {
    const named = [...(info.Select ?? []), ...(info.Expand ?? [])];
    const paths = named.filter((name) => !NOTHING.test(name)).map(splitPath);
    for (const path of paths) if (NOTHING.test(path[path.length - 1] ?? '')) path.splice(-1, 1, '');
    // Of a collection the objects themselves come, without properties.
    const isBare = paths.length < named.length && object.items() !== undefined;
    if (isBare) paths.push(['items', '']);
    return this.answer(object, named.length > 0 ? paths : [['*']], info, extra);
  }

  private answer(
    object: HostObject,
    paths: readonly string[][],
    paging: Paging,
    extra: Answer,
  ): Wire {
    if (object.isNull) return null;
    const items = object.items();
    return items
      ? this.ofCollection(object, items, paths, paging)
      : { ...this.ofObject(object, paths), ...extra };
  }

  private ofCollection(
    object: HostObject,
    items: readonly HostObject[],
    paths: readonly string[][],
    { Top, Skip = 0 }: Paging,
  ): Wire {
    const own: string[][] = [];
    const itemPaths: string[][] = [];
    for (const path of paths) {
      const [first = '*', ...rest] = path;
      if (first.toLowerCase() === 'items') itemPaths.push(rest.length > 0 ? rest : ['*']);
      else if (first !== '*' && object.propertyName(first)?.kind === 'scalar') own.push(path);
      else {
        itemPaths.push(path);
        if (first === '*') own.push(path);
      }
    }
    const result: Answer = own.length > 0 ? this.ofObject(object, own) : {};
    if (itemPaths.length > 0) {
      const chosen = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
      result['_Items'] = chosen.map((item, index) =>
        // GetItemAt is how the library finds items again that have no id.
        this.answer(item, itemPaths, {}, { ...item.identity(), _Index: Skip + index }),
      );
    }
    return result;
  }

  private ofObject(object: HostObject, paths: readonly string[][]): Answer {
    const result: Answer = {};
    const children = new Map<string, string[][]>();
    for (const [first = '*', ...rest] of paths) {
      if (first === '') continue;
      if (first === '*') {
        Object.assign(result, everything(object));
        continue;
      }
      const property = object.propertyName(first);
      if (!property) throw apiNotFound(`${object.typeName}.${first}`);
      this.assertKnown(object.typeName, property.name);
      if (property.kind === 'scalar') result[property.name] = object.get(property.name);
      else {
        const known = children.get(property.name) ?? [];
        children.set(property.name, [...known, rest.length > 0 ? rest : ['*']]);
      }
    }
    for (const [name, childPaths] of children) {
      const child = object.child(name);
      result[name] = this.answer(child, childPaths, {}, child.identity());
    }
    return result;
  }
}

/** What add-ins write who want nothing but to know that the object is there; Excel lets it pass. */
const NOTHING = /^(?:no-?properties-?needed|\$none)$/i;

function splitPath(path: string): string[] {
  return path
    .trim()
    .split(/[/.]/)
    .filter((part) => part !== '');
}

/**
 * All scalar properties. One that cannot be told is left out: whoever reads it gets the library's
 * PropertyNotLoaded, and whoever asks for it by name the host's own error.
 */
function everything(object: HostObject): Answer {
  const result: Answer = {};
  for (const name of object.scalarNames()) {
    try {
      result[name] = object.get(name);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'NotImplemented') throw error;
    }
  }
  return result;
}
