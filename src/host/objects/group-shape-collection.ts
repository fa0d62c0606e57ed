import type { ShapeModel } from '../model/drawing/shape-model';
import type { Members } from '../protocol/object-type';
import { ObjectType } from '../protocol/object-type';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { drawnId } from './drawn-id';
import { itemKey } from './item-key';
import type { Session } from './session';
import type { SheetModel } from '../model/sheet-model';
import { ShapeList } from '../model/drawing/shape-list';
import { shapeOfKind, type ShapeTarget } from './shape-target';

interface Place {
  readonly session: Session;
  readonly sheet: SheetModel;
}

/** What the shapes of a sheet and those of a group have in common; found by name or id. */
export function shapeMembers<T extends Place>(
  list: (target: T) => readonly ShapeModel[],
): Members<T> {
  const wrap = ({ session, sheet }: T, { id }: ShapeModel): HostObject =>
    session.types.shape.wrap({ session, sheet, id });
  const find = (target: T, key: string) => {
    const { sheet } = target;
    // The library comes back with an id for a shape that may be in a group by now.
    const byId = new ShapeList(sheet).everyOne().find(({ id }) => drawnId({ sheet, id }) === key);
    return byId ?? list(target).find(({ name }) => sameName(name, key));
  };
  const item = (target: T, args: Arguments): HostObject => {
    const shape = find(target, itemKey(args));
    if (!shape) throw itemNotFound(`There is no shape ${itemKey(args)}.`);
    return wrap(target, shape);
  };
  return {
    items: (target) => list(target).map((shape) => wrap(target, shape)),
    indexer: item,
    methods: {
      GetCount: (target) => list(target).length,
      GetItem: item,
      GetItemAt: (target, args) => {
        const shape = list(target)[args.integer(0)];
        if (!shape) throw itemNotFound(`There is no shape at ${args.integer(0)}.`);
        return wrap(target, shape);
      },
      GetItemOrNullObject: (target, args) => {
        const shape = find(target, itemKey(args));
        return shape ? wrap(target, shape) : new NullObject('Shape');
      },
    },
  };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export const groupShapeCollectionType = new ObjectType<ShapeTarget>(
  'GroupShapeCollection',
  shapeMembers((target) => new ShapeList(target.sheet).within(shapeOfKind(target, 'group'))),
);
