import {
  addThread,
  idOf,
  placeOf,
  repliesTo,
  threadsIn,
  threadsOn,
} from '../model/comments/threads';
import type { Comment } from '../model/comments/threads';
import type { SheetModel } from '../model/sheet-model';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { splitSheet } from './a1';
import { commentType } from './comment';
import { contentGiven } from './comment-content';
import { itemKey } from './item-key';
import { assertUnprotected } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { resolveRange } from './resolve-range';
import type { Session } from './session';

interface CollectionTarget {
  readonly session: Session;
  /** Absent for the comments of the whole workbook. */
  readonly sheet?: SheetModel;
}

/** `workbook.comments`, of all sheets, and `worksheet.comments`. */
export const commentCollectionType = new ObjectType<CollectionTarget>('CommentCollection', {
  check: ({ session, sheet }) => {
    if (sheet) session.checkSheet(sheet);
  },
  items: (target) => threads(target).map((thread) => wrap(target, thread)),
  indexer: (target, args) => {
    const id = itemKey(args);
    return found(target, (thread) => idOf(thread) === id, id);
  },
  methods: {
    Add: (target, args) => {
      const { sheet, rect } = cellGiven(target, args);
      const written = contentGiven(args, 1);
      assertUnprotected(sheet);
      return wrap(target, addThread(sheet, rect, written));
    },
    GetCount: (target) => threads(target).length,
    GetItemAt: (target, args) => {
      const thread = threads(target)[args.integer(0)];
      if (!thread) throw invalidArgument(`There is no comment ${args.integer(0)}.`);
      return wrap(target, thread);
    },
    GetItemByCell: (target, args) => {
      const { sheet, rect, address } = cellGiven(target, args);
      return found(
        target,
        (thread) => {
          const place = placeOf(thread);
          return thread.sheet === sheet && place.row === rect.row && place.column === rect.column;
        },
        address,
      );
    },
    GetItemByReplyId: (target, args) => {
      const id = itemKey(args);
      return found(target, (thread) => repliesTo(thread).some((reply) => idOf(reply) === id), id);
    },
    GetItemOrNullObject: (target, args) => {
      const id = itemKey(args);
      const thread = threads(target).find((each) => idOf(each) === id);
      return thread ? wrap(target, thread) : new NullObject('Comment');
    },
  },
});

function threads({ session, sheet }: CollectionTarget): Comment[] {
  return sheet ? threadsOn(sheet) : threadsIn(session.model);
}

function wrap({ session }: CollectionTarget, thread: Comment): HostObject {
  return commentType.wrap({ session, thread });
}

function found(
  target: CollectionTarget,
  isIt: (thread: Comment) => boolean,
  name: string,
): HostObject {
  const thread = threads(target).find(isIt);
  if (!thread) throw itemNotFound(`There is no comment ${name}.`);
  return wrap(target, thread);
}

/**
 * 「An InvalidArgument error is thrown if the provided range is larger than one cell」; an address
 * given to the workbook's collection names its sheet.
 */
function cellGiven({ session, sheet }: CollectionTarget, args: Arguments): RangeTarget {
  const given = args.object(0, session.types.range);
  if (!given && !sheet && splitSheet(args.string(0)).sheet === undefined) {
    throw invalidArgument('The address is to name a worksheet.');
  }
  const range = given ?? resolveRange(session, sheet ?? session.model.activeSheet, args.string(0));
  if (range.rect.rows * range.rect.columns !== 1) {
    throw invalidArgument(`${range.address} is more than one cell.`);
  }
  if (sheet && range.sheet !== sheet) throw invalidArgument('The cell is on another worksheet.');
  return range;
}
