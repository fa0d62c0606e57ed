import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, newElement, numberOf, removeElement } from '../../xlsx/xml';
import type { WorkbookModel } from '../workbook-model';
import { freeGuid } from './guid';
import { mentionedPerson, personOf } from './persons';

export interface Mention {
  readonly name: string;
  readonly email: string;
  /** Characters of the text that name the person, `@` among them. */
  readonly start: number;
  readonly length: number;
}

export interface WrittenText {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** MS-XLSX 2.6.206, CT_ThreadedCommentMentions; a text without any has no such element. */
export function writeMentions(
  book: WorkbookModel,
  comment: Element,
  mentions: readonly Mention[],
): void {
  const present = childOf(comment, 'mentions');
  if (present) removeElement(present);
  if (mentions.length === 0) return;
  const list = newElement(comment, 'mentions');
  const ids: string[] = [];
  for (const { name, email, start, length } of mentions) {
    const mentionId = freeGuid(ids);
    ids.push(mentionId);
    list.appendChild(
      newElement(comment, 'mention', {
        mentionpersonId: mentionedPerson(book, name, email),
        mentionId,
        startIndex: String(start),
        length: String(length),
      }),
    );
  }
  comment.appendChild(list);
}

export function mentionsIn(book: WorkbookModel, comment: Element): Mention[] {
  const list = childOf(comment, 'mentions');
  return (list ? childrenOf(list, 'mention') : []).map((mention) => {
    const person = personOf(book, mention.getAttribute('mentionpersonId') ?? '');
    return {
      name: person?.name ?? '',
      email: person?.email ?? '',
      start: numberOf(mention, 'startIndex', 0),
      length: numberOf(mention, 'length', 0),
    };
  });
}
