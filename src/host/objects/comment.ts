import type { Comment } from '../model/comments/threads';
import {
  addReply,
  idOf,
  isResolved,
  placeOf,
  removeReply,
  removeThread,
  repliesTo,
  setResolved,
  setText,
  textOf,
  threadsOn,
} from '../model/comments/threads';
import { mentionsIn } from '../model/comments/mentions';
import { personOf } from '../model/comments/persons';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { contentGiven, richContent } from './comment-content';
import { itemKey } from './item-key';
import { assertUnprotected } from './protected-sheet';
import type { Session } from './session';
import { aFlag, aText } from './style-property';

export interface CommentTarget {
  readonly session: Session;
  readonly thread: Comment;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: Comment;
}

/** What a comment and a reply have in common. */
function scalars<T extends CommentTarget>(
  commentOf: (target: T) => Comment,
): Record<string, Scalar<T>> {
  const person = (target: T) => {
    const { element, sheet } = commentOf(target);
    return personOf(sheet.workbook, element.getAttribute('personId') ?? '');
  };
  const mentions = (target: T) => {
    const { element, sheet } = commentOf(target);
    return mentionsIn(sheet.workbook, element);
  };
  return {
    AuthorEmail: { get: (target) => person(target)?.email ?? '' },
    AuthorName: { get: (target) => person(target)?.name ?? '' },
    Content: {
      get: (target) => textOf(commentOf(target)),
      set: (target, value) => {
        const comment = commentOf(target);
        const text = aText(value);
        if (text === '') throw invalidArgument('A comment says something.');
        assertUnprotected(comment.sheet);
        setText(comment, target.thread, { text, mentions: [] });
      },
    },
    ContentType: { get: (target) => (mentions(target).length > 0 ? 'Mention' : 'Plain') },
    // The file says UTC without a Z.
    CreationDate: {
      get: (target) => `${commentOf(target).element.getAttribute('dT') ?? ''}`.replace(/Z?$/, 'Z'),
    },
    Id: { get: (target) => idOf(commentOf(target)) },
    Mentions: {
      get: (target) => mentions(target).map(({ name, email }, id) => ({ email, id, name })),
    },
    RichContent: {
      get: (target) => richContent(textOf(commentOf(target)), mentions(target)),
    },
  };
}

export const commentType = new ObjectType<CommentTarget>('Comment', {
  check: checkThread,
  identity: ({ thread }) => ({ Id: idOf(thread) }),
  scalars: {
    ...scalars<CommentTarget>(({ thread }) => thread),
    Resolved: {
      get: ({ thread }) => isResolved(thread),
      set: ({ thread }, value) => {
        assertUnprotected(thread.sheet);
        setResolved(thread, aFlag(value));
      },
    },
  },
  objects: { Replies: (target) => commentReplyCollectionType.wrap(target) },
  methods: {
    Delete: ({ thread }) => {
      assertUnprotected(thread.sheet);
      removeThread(thread);
      return null;
    },
    GetLocation: location,
  },
});

export const commentReplyType = new ObjectType<ReplyTarget>('CommentReply', {
  check: (target) => {
    checkThread(target);
    const isThere = repliesTo(target.thread).some((each) => idOf(each) === idOf(target.reply));
    if (!isThere) throw itemNotFound('The reply is gone.');
  },
  identity: ({ reply }) => ({ Id: idOf(reply) }),
  scalars: {
    ...scalars<ReplyTarget>(({ reply }) => reply),
    Resolved: { get: ({ thread }) => isResolved(thread) },
  },
  methods: {
    Delete: ({ reply, thread }) => {
      assertUnprotected(thread.sheet);
      removeReply(reply, thread);
      return null;
    },
    GetLocation: location,
    GetParentComment: ({ session, thread }) => commentType.wrap({ session, thread }),
  },
});

export const commentReplyCollectionType = new ObjectType<CommentTarget>('CommentReplyCollection', {
  check: checkThread,
  items: (target) => repliesTo(target.thread).map((reply) => wrap(target, reply)),
  indexer: (target, args) => {
    const reply = byId(target, itemKey(args));
    if (!reply) throw itemNotFound(`There is no reply ${args.string(0)}.`);
    return reply;
  },
  methods: {
    Add: (target, args) => {
      const written = contentGiven(args, 0);
      assertUnprotected(target.thread.sheet);
      return wrap(target, addReply(target.thread, written));
    },
    GetCount: ({ thread }) => repliesTo(thread).length,
    GetItemAt: (target, args) => {
      const reply = repliesTo(target.thread)[args.integer(0)];
      if (!reply) throw invalidArgument(`There is no reply ${args.integer(0)}.`);
      return wrap(target, reply);
    },
    GetItemOrNullObject: (target, args) =>
      byId(target, itemKey(args)) ?? new NullObject('CommentReply'),
  },
});

function checkThread({ session, thread }: CommentTarget): void {
  session.checkSheet(thread.sheet);
  const isThere = threadsOn(thread.sheet).some((each) => idOf(each) === idOf(thread));
  if (!isThere) throw itemNotFound('The comment is gone.');
}

function wrap({ session, thread }: CommentTarget, reply: Comment): HostObject {
  return commentReplyType.wrap({ session, thread, reply });
}

function byId(target: CommentTarget, id: string): HostObject | undefined {
  const reply = repliesTo(target.thread).find((each) => idOf(each) === id);
  return reply && wrap(target, reply);
}

function location({ session, thread }: CommentTarget): HostObject {
  return session.range(thread.sheet, { ...placeOf(thread), rows: 1, columns: 1 });
}
