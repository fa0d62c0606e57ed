import type { KeptKind } from './kept-texts';

/** Views of a list that people have given a name; more than these nobody looks through. */
export const VIEWS: KeptKind = {
  ...{ namespace: 'urn:isms-management-review:views', all: 'views', each: 'view', most: 40 },
};
