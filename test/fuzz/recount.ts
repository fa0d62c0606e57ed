// The figures counted anew from the cells of the saved file, by the definitions of domain.md alone:
// nothing of the product is used here, neither its reading of cells nor its facts.
import type { Figure } from '../../src/facts/figure';
import { fold } from './cells';
import { countCarried, countRisks } from './count-carried';
import { countFindings } from './count-findings';
import { countIndicators } from './count-indicators';
import { NEXT, reviewsIn } from './count-reviews';
import type { Column, Counted, Counting } from './counted';
import type { OtherProgram } from './grid';

/** The figures of the review that random workbooks prepare, as far as they are counted here. */
export function countedIn(read: OtherProgram): ReadonlyMap<string, Counted> {
  const counted: Counting = new Map();
  const reviews = reviewsIn(read);
  if (!reviews) return counted;
  countCarried(read, reviews, counted);
  countFindings(read, reviews, counted);
  countIndicators(read, reviews, counted);
  countRisks(read, reviews.next.on, counted);
  return counted;
}

/** By its id, the table without which nobody can say a figure. */
const MADE_OF: readonly (readonly [RegExp, string])[] = [
  [/^1\./, 'Resolutions'],
  [/^3-1.*\.(opening|new|closed|closing|averageDaysToClose|repeat|incidents)$/, 'Findings'],
  [/^3-1.*\.(onTimeRate|effectiveRate|overdue)$/, 'CorrectiveActions'],
  [/^3-3/, 'Audits'],
  [/^3-3.*\.findings\./, 'Findings'],
  [/^(3-[24]|6\.missedTwice)/, 'Indicators'],
  [/^(3-[24](?!.*\.expected$)|6\.missedTwice)/, 'Measurements'],
  [/^5\./, 'Risks'],
  [/^6\.ineffective/, 'CorrectiveActions'],
];

/** What is not there is not nothing: blank is never zero. */
function assertUnknown(figures: Readonly<Record<string, Figure>>, { tables }: OtherProgram): void {
  for (const [ids, table] of MADE_OF) {
    if (tables.has(table)) continue;
    const known = Object.entries(figures).filter(([id, one]) => ids.test(id) && !isUnknown(one));
    if (known.length > 0) throw new Error(`without ${table}: ${JSON.stringify(known[0])}`);
  }
}

/** Of a figure's id what is the same in every workbook: not which review, indicator, group or level. */
export function kindOf(id: string): string {
  return id
    .replace(/^(3-\d)\.series\.[^.]+/, '$1.series')
    .replace(/^(3-[24])\.(?!prev|series|total|met$|notMet$|noData$)[^.]+/, '$1.ID')
    .replace(/主要不符合|次要不符合|觀察事項|建議事項|類別不明|\bnc\b|\btotal\b/, '*')
    .replace(/[高中低]$/, '*');
}

/** Gives how many figures agree. @throws where one differs in its value or in the rows behind it. */
export function recount(
  figures: Readonly<Record<string, Figure>>,
  review: string,
  read: OtherProgram,
): number {
  assertUnknown(figures, read);
  if (fold(review) !== fold(NEXT)) return 0;
  const byId = new Map(Object.entries(figures).map(([id, figure]) => [fold(id), figure]));
  let agreed = 0;
  for (const [id, counted] of countedIn(read)) {
    const figure = byId.get(fold(id));
    if (figure && isUnknown(figure) && counted.from.some(isUnread)) continue;
    if (!figure || !agrees(figure, counted)) {
      const ours = {
        ...counted,
        rows: namesOf(counted),
        left: counted.left?.map(({ name }) => name),
      };
      throw new Error(
        `${id}: ${JSON.stringify(figure)}, counted ${JSON.stringify({ ...ours, from: undefined })}`,
      );
    }
    agreed += 1;
  }
  return agreed;
}

const isUnknown = ({ value, reason = '' }: Figure) => value === null && reason !== '';

/** A column in which something stands, of which nothing can be read; none can of a table without headers. */
function isUnread({ table, header, isRead }: Column): boolean {
  const filled = table.rows.filter((row) => row.cell(header) !== '');
  return table.isHeaderless || (filled.length > 0 && !filled.some(isRead));
}

const namesOf = ({ rows }: Pick<Counted, 'rows'>) => rows.map(({ name }) => name).sort();

function agrees(figure: Figure, counted: Counted): boolean {
  const { value = counted.rows.length, left } = counted;
  const isSame =
    typeof value === 'number' && typeof figure.value === 'number'
      ? Math.abs(value - figure.value) < 1e-9
      : value === figure.value;
  return (
    isSame &&
    (counted.isOfRows === false ||
      namesOf(counted).join() === figure.rows.map(fold).sort().join()) &&
    figure.numerator === counted.numerator &&
    figure.denominator === counted.denominator &&
    (left === undefined ||
      namesOf({ rows: left }).join() === (figure.uncounted ?? []).map(fold).sort().join())
  );
}
