import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { Responsibility } from '../../register/register';
import { say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';
import { isUntouched, opening, placeOf, procedureDuties } from './duty-rows';

export const rsp06: Rule = {
  id: 'RSP-06',
  severity: 'W',
  area: 'RSP',
  title: '權責內容與所依版次的程序原文相同',
  titleEn: 'The text of a duty is that of the procedure’s edition',
  authority: '實務作法',
  why: '權責表是程序的對照；改寫後與程序不一致，稽核時兩份文件各說各話。',
  mend: '以修正恢復程序原文；程序已修訂者，請於「依據版次」填新的版次。',
  needs: { Responsibilities: ['role', 'letter', 'duty', 'edition'] },
  *run({ rows }) {
    const places = new Map<string, number>();
    for (const row of rows.Responsibilities) {
      places.set(placeOf(row), (places.get(placeOf(row)) ?? 0) + 1);
    }
    for (const row of rows.Responsibilities) {
      const duty = procedureDuties.get(placeOf(row));
      // Which of two rows of one letter is the procedure's is RSP-02's.
      if (!duty || places.get(placeOf(row)) !== 1) continue;
      if (!readable(row, 'role', 'letter', 'duty', 'edition')) continue;
      // The words of another edition are not known here.
      const known = identity(duty.edition ?? '').replace(/^v/, '');
      if (row.edition !== null && identity(row.edition).replace(/^v/, '') !== known) continue;
      if (fold(row.duty) === fold(duty.duty)) continue;
      const stated =
        row.duty === null ? say`權責內容空白` : say`權責內容「${opening(row.duty)}」與程序原文不同`;
      yield withFix(
        reportCell(
          'Responsibilities',
          row,
          'duty',
          say`${stated}，程序 ${duty.edition ?? ''} 為「${opening(duty.duty ?? '')}」。請恢復原文；程序已修訂者請更正依據版次。`,
        ),
        setCell('Responsibilities', row, 'duty', duty.duty ?? '', say`恢復程序原文`.text),
      );
    }
  },
};

/** Spaces, width and the last full stop make no other wording. */
function fold(text: string | null): string {
  return identity(text ?? '').replace(/[。.]$/, '');
}

export const rsp07: Rule = {
  id: 'RSP-07',
  severity: 'I',
  area: 'RSP',
  title: '兩個角色的權責文字相同',
  titleEn: 'Duties of two roles have the same text',
  authority: '程序伍、一、(二)1(3)C、2(2)A',
  why: '同一段文字列在兩個角色下，容易以為對方會辦；程序的資安主管 C 與執行小組組長 A 即是如此。',
  mend: '兩個角色由同一人擔任者無須更改；否則請於備註敘明各自負責的部分。',
  needs: { Responsibilities: ['role', 'letter', 'duty', 'accountable', 'responsible'] },
  *run({ rows }) {
    const first = new Map<string, Responsibility>();
    for (const row of rows.Responsibilities) {
      const form = fold(row.duty);
      if (form === '' || row.role === null) continue;
      const earlier = first.get(form);
      if (!earlier) {
        first.set(form, row);
        continue;
      }
      // Before anybody is in charge there is nothing to be mistaken about.
      if (earlier.role === row.role || (isUntouched(earlier) && isUntouched(row))) continue;
      yield reportCell(
        'Responsibilities',
        row,
        'duty',
        say`與 ${rowName('Responsibilities', earlier)}（${earlier.role ?? ''} ${earlier.letter ?? ''}）文字相同。兩個角色由同一人擔任者無須更改；否則請於備註敘明各自負責的部分。`,
      );
    }
  },
};
