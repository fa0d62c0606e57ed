import type { Drafts } from '../../app/row/draft';
import { listed } from '../language-marks';
import { meetingMessages as words } from './meeting-messages';

const MOST = 3;

/** Where something is typed and not saved: 「會議資料、出席、MR-115-01-2 等 5 處」. */
export function unsavedPlaces(drafts: Drafts): string {
  const places = new Set(drafts.map(({ table, unit }) => words.unsavedOf[table] ?? unit));
  const shown = listed([...places].slice(0, MOST));
  return places.size > MOST ? words.morePlaces(shown, places.size) : shown;
}
