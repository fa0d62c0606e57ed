import type { Notes } from '../book';
import { readingNotes } from './reading';
import { peopleNotes } from './people';
import { findingNotes } from './findings';
import { meetingNotes } from './meeting';

/** Why each rule matters, and how it is mended. */
export const NOTES: Notes = {
  ...readingNotes,
  ...peopleNotes,
  ...findingNotes,
  ...meetingNotes,
};
