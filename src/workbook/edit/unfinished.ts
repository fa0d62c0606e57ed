// Excel undoes nothing of a request that it refuses in the middle. What is left then is taken back at once; where that
// is refused as well, or the pane is closed, the journal speaks of what was done in part or not at all. The next one
// who looks is told so by a property of the document.
import { ListedProperty } from '../listed-property';
import { formMark } from './form-mark';

const property = new ListedProperty('ISMS 寫入未完成');

/** A property holds 255 characters: so many names. More has nobody left undone. */
const MOST = 20;

/** The entries of the journal that are done, or taken back, in part: by marks of their names. */
export interface Unfinished {
  readonly loaded: Excel.CustomProperty;
}

export function loadUnfinished(context: Excel.RequestContext): Unfinished {
  return { loaded: property.load(context) };
}

/** After the sync: whether an entry of that name is one of them. */
export function unfinishedOf({ loaded }: Unfinished): (entry: string) => boolean {
  const marks = new Set(property.listOf(loaded));
  return (entry) => marks.has(formMark(entry));
}

export function isAnyUnfinished({ loaded }: Unfinished): boolean {
  return property.listOf(loaded).length > 0;
}

/** In front of what is written for an entry, or takes it back. */
export function putUnfinished(context: Excel.RequestContext, before: Unfinished, entry: string) {
  property.put(context, [...others(before, entry), formMark(entry)].slice(-MOST));
}

/** Behind the last of it, where the property was put in front. */
export function takeUnfinished(context: Excel.RequestContext, before: Unfinished, entry: string) {
  property.put(context, others(before, entry));
}

/** As it was before, whether it has been put since or not: `now` says that. */
export function putBackUnfinished(
  context: Excel.RequestContext,
  before: Unfinished,
  now: Unfinished,
): void {
  const list = property.listOf(before.loaded);
  if (list.join() !== property.listOf(now.loaded).join()) property.put(context, list);
}

function others({ loaded }: Unfinished, entry: string): string[] {
  return property.listOf(loaded).filter((mark) => mark !== formMark(entry));
}
