import { changeKept, type KeptKind, readKept } from './kept-texts';

/** How lists of this office were mapped the last time. Nobody keeps more kinds for fourteen tables. */
const MAPPINGS: KeptKind = {
  ...{ namespace: 'urn:isms-management-review:lists', all: 'lists', each: 'list', most: 30 },
};

/** Texts of the mappings that the workbook keeps, the latest first. */
export function readMappings(context: Excel.RequestContext): Promise<string[]> {
  return readKept(context, MAPPINGS);
}

/** Keeps a mapping in front of the others; one of the same list gives way. */
export function keepMapping(
  context: Excel.RequestContext,
  text: string,
  isSame: (kept: string) => boolean,
): Promise<void> {
  return changeKept(context, MAPPINGS, (texts) => [text, ...texts.filter((one) => !isSame(one))]);
}
