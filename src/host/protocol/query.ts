import { apiNotFound } from './host-error';
import type { HostObject } from './host-object';
import type { QueryInfo, Wire } from './wire';

type Answer = Record<string, Wire>;

/**
 * Answers a load. Paths are `a/b` (or `a.b`), names in any case; no names at all means all
 * scalar properties, and a name on a collection means that name on each of its items.
 */
export function query(object: HostObject, info: QueryInfo, extra: Answer = {}): Wire {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map(splitPath);
  return answer(object, paths.length > 0 ? paths : [['*']], info, extra);
}

function splitPath(path: string): string[] {
  return path
    .trim()
    .split(/[/.]/)
    .filter((part) => part !== '');
}

function answer(
  object: HostObject,
  paths: readonly string[][],
  range: Pick<QueryInfo, 'Top' | 'Skip'>,
  extra: Answer,
): Wire {
  if (object.isNull) return null;
  const items = object.items();
  return items
    ? collectionAnswer(object, items, paths, range)
    : { ...objectAnswer(object, paths), ...extra };
}

function collectionAnswer(
  object: HostObject,
  items: readonly HostObject[],
  paths: readonly string[][],
  { Top, Skip = 0 }: Pick<QueryInfo, 'Top' | 'Skip'>,
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
  const result: Answer = own.length > 0 ? objectAnswer(object, own) : {};
  if (itemPaths.length > 0) {
    const chosen = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
    result['_Items'] = chosen.map((item, index) =>
      // GetItemAt is how the library finds items again that have no id.
      answer(item, itemPaths, {}, { ...item.identity(), _Index: Skip + index }),
    );
  }
  return result;
}

function objectAnswer(object: HostObject, paths: readonly string[][]): Answer {
  const result: Answer = {};
  const children = new Map<string, string[][]>();
  for (const [first = '*', ...rest] of paths) {
    if (first === '*' || first === '$all') {
      for (const name of object.scalarNames()) result[name] = object.get(name);
      continue;
    }
    const property = object.propertyName(first);
    if (!property) throw apiNotFound(`${object.typeName}.${first}`);
    if (property.kind === 'scalar') result[property.name] = object.get(property.name);
    else {
      const known = children.get(property.name) ?? [];
      children.set(property.name, [...known, rest.length > 0 ? rest : ['*']]);
    }
  }
  for (const [name, childPaths] of children) {
    const child = object.child(name);
    result[name] = answer(child, childPaths, {}, child.identity());
  }
  return result;
}
