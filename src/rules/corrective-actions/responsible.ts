import type { Facts } from '../../facts/facts';
import type { Day } from '../../register/day';
import { rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { nearest } from '../../register/list-entry';
import { readable } from '../../register/readable';
import type { CorrectiveAction, Member } from '../../register/register';
import { splitNames } from '../../register/split-names';
import { listed, say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { knownUnits } from '../known-units';
import { reportsOfEach } from '../of-each';
import { type Report, reportCell } from '../report';
import type { Rule } from '../rule';

export const ca22: Rule = {
  id: 'CA-22',
  severity: 'E',
  area: 'CA',
  title: '負責單位在單位清單內，負責人屬於負責單位',
  titleEn: 'The responsible unit is in the list of units, and the person is of that unit',
  authority: '實務作法',
  why: '單位名稱不一致就無法依單位彙整；負責人不在該單位，措施沒有人真正負責。',
  mend: '負責單位改為設定中的單位名稱；負責人改為該單位的成員，或更正負責單位。',
  needs: {
    CorrectiveActions: ['unit', 'owner'],
    Units: ['unit'],
    Members: ['name', 'unit', 'startDate', 'endDate'],
  },
  run(facts) {
    const { rows } = facts;
    // Without a list of units nothing is outside it.
    if (knownUnits(facts)().units.length === 0) return [];
    if (rows.Units.some(({ unread }) => unread.has('unit'))) return [];
    return elsewhere(rows.CorrectiveActions, facts);
  },
};

const elsewhere = reportsOfEach((action: CorrectiveAction, facts) => {
  const { unit } = action;
  if (unit === null) return undefined;
  const { units, known } = knownUnits(facts)();
  const unknown = facts.people.unitsIn(unit).some((own) => !known.has(own));
  return unknown ? unknownUnit(action, unit, units) : strangerTo(facts, action, unit);
});

function unknownUnit(action: CorrectiveAction, unit: string, list: readonly string[]): Report {
  const meant = splitNames(unit).length === 1 ? nearest(unit, list) : undefined;
  const remedy =
    meant === undefined
      ? say`請改為設定中的單位名稱；確有此單位者補列於設定。`
      : say`是否為「${meant}」？請改為設定中的單位名稱。`;
  const message = say`負責單位「${unit}」不在設定的單位內，無法依單位彙整。${remedy}`;
  const report = reportCell('CorrectiveActions', action, 'unit', message);
  return withFix(
    report,
    meant === undefined ? undefined : setCell('CorrectiveActions', action, 'unit', meant),
  );
}

/** An owner who, while the action ran, served in other units alone; whom 成員 does not know MEM-20 tells. */
function strangerTo(
  { people, today }: Facts,
  action: CorrectiveAction,
  unit: string,
): Report | undefined {
  const units = people.unitsIn(unit);
  const owners = people.namesIn(action.owner);
  const from = action.openedDate ?? '';
  const until = action.doneDate ?? later(action.dueDate, today);
  const served = new Set<string>();
  if (owners.length === 0) return undefined;
  for (const owner of owners) {
    const terms = people.isAmbiguous(owner) ? [] : people.appointments(owner);
    // Of several owners one of the unit is enough.
    if (!isElsewhere(terms, { from, until, units })) return undefined;
    for (const member of terms) {
      if (member.unit !== null && ran(member, from, until)) served.add(member.unit);
    }
  }
  const message = say`負責人「${action.owner ?? ''}」服務於${listed([...served])}，不屬於負責單位「${unit}」。請更正負責人或負責單位；已調任者於「成員」補登任期。`;
  return reportCell('CorrectiveActions', action, 'owner', message);
}

/** Whether a person certainly served, and in none of the units. */
function isElsewhere(
  terms: readonly Member[],
  { from, until, units }: { from: string; until: Day; units: readonly string[] },
): boolean {
  let isAny = false;
  for (const member of terms) {
    if (!ran(member, from, until)) continue;
    isAny = true;
    if (member.unit === null || !readable(member, 'unit', 'startDate', 'endDate')) return false;
    if (units.includes(identity(member.unit))) return false;
  }
  return isAny;
}

/** On one of the days at least. */
function ran({ startDate, endDate }: Member, from: string, until: Day): boolean {
  return (startDate === null || startDate <= until) && (endDate === null || endDate >= from);
}

function later(day: Day | null, other: Day): Day {
  return day !== null && day > other ? day : other;
}

export const ca23: Rule = {
  id: 'CA-23',
  severity: 'W',
  area: 'CA',
  title: '未完成的措施，負責人任職至預定完成日',
  titleEn: 'Whoever has an open action stays in office until it is due',
  authority: '實務作法',
  why: '負責人卸任後無人接手，措施往往就此停頓。',
  mend: '改由接任者負責並於備註說明交接；續任者更正「成員」的卸任日。',
  needs: {
    CorrectiveActions: ['owner', 'dueDate', 'doneDate'],
    Members: ['name', 'startDate', 'endDate'],
  },
  *run({ rows, people }) {
    for (const action of rows.CorrectiveActions) {
      const { dueDate, doneDate, owner, openedDate } = action;
      if (dueDate === null || doneDate !== null || action.unread.has('doneDate')) continue;
      for (const name of people.namesIn(owner)) {
        const left = lastDayOf(people.isAmbiguous(name) ? [] : people.appointments(name));
        // Who had left before it began is MEM-20's.
        if (left === null || left >= dueDate || (openedDate !== null && left < openedDate))
          continue;
        const message = say`負責人「${name}」${rocShort(left)} 卸任，早於預定完成日 ${rocShort(dueDate)}，措施尚未完成。請改由接任者負責。`;
        yield reportCell('CorrectiveActions', action, 'owner', message);
      }
    }
  },
};

/** The day on which the last of a person's terms ends; null where one is open, cannot be read, or there is none. */
function lastDayOf(terms: readonly Member[]): Day | null {
  let last: Day | null = null;
  for (const member of terms) {
    if (member.endDate === null || !readable(member, 'startDate', 'endDate')) return null;
    if (last === null || member.endDate > last) last = member.endDate;
  }
  return last;
}
