import { clausesOf, saysSomething } from '../../facts/agenda-words';
import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { listed, say } from '../../register/said';
import { futureReports } from '../future-day';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';

const basis = ['progress', 'releaseBasis', 'evidence'] as const;

export const trk03: Rule = {
  id: 'TRK-03',
  severity: 'E',
  area: 'TRK',
  title: '解除列管者有辦理情形、解除依據、佐證及不早於會議日期的解除日期',
  titleEn:
    'A released decision has its progress, basis and evidence, and a date not before the meeting',
  authority: '實務作法',
  why: '沒有依據與佐證的解除，稽核時無法證明決議已辦畢；沒有解除日期，就不知何時起不再列入第 1 項。',
  mend: '於「決議列管」補填辦理情形、解除依據、解除日期與佐證；尚未同意解除者改回繼續列管。',
  needs: {
    Reviews: ['reviewId', 'date'],
    Resolutions: ['reviewId', 'state', 'releasedDate', ...basis],
  },
  *run({ rows, review }) {
    for (const row of rows.Resolutions) {
      if (row.state !== '解除列管') continue;
      const blank = basis.filter((column) => !isFilled(row[column]) && readable(row, column));
      const [first] = blank;
      if (first) {
        const names = listed(blank.map((column) => headerOf('Resolutions', column)));
        const message = say`列管狀態為解除列管，但${names}空白或僅寫「無」。請補填；尚未同意解除者請改為繼續列管。`;
        yield reportCell('Resolutions', row, first, message);
      }
      const { releasedDate } = row;
      const held = review(row.reviewId)?.date ?? null;
      if (releasedDate === null) {
        if (!readable(row, 'releasedDate')) continue;
        const message = say`列管狀態為解除列管，但解除日期空白，無法判斷應否列入第 1 項。請填解除日期。`;
        yield reportCell('Resolutions', row, 'releasedDate', message);
      } else if (held !== null && releasedDate < held) {
        yield reportCell(
          'Resolutions',
          row,
          'releasedDate',
          say`解除日期 ${rocShort(releasedDate)} 早於作成決議的會議日期 ${rocShort(held)}。請更正。`,
        );
      }
    }
  },
};

function isFilled(text: string | null): boolean {
  return saysSomething(text);
}

/** 辦理情形 that says of itself that the work is not done. */
const NOT_DONE =
  /^(仍|尚|尚在|仍在|刻正|正在|持續|目前|現)*(未完成|未辦理|未辦畢|未辦結|未執行|辦理中|執行中|處理中|進行中|研議中|規劃中|評估中|採購中)$/;

export const trk04: Rule = {
  id: 'TRK-04',
  severity: 'E',
  area: 'TRK',
  title: '辦理情形為未完成者不得解除列管（語意推斷者為 W）',
  titleEn: 'A decision whose progress is unfinished cannot be released (a warning where inferred)',
  authority: '實務作法',
  why: '未完成的決議解除列管後不再列入第 1 項，交辦的事就此無人追蹤。',
  mend: '尚未完成者將列管狀態改回繼續列管並清除解除日期；已完成者更新辦理情形。',
  needs: { Resolutions: ['state', 'progress'] },
  *run({ rows }) {
    for (const row of rows.Resolutions) {
      if (row.state !== '解除列管' || row.progress === null) continue;
      const last = clausesOf(row.progress).at(-1) ?? '';
      const isPlain = NOT_DONE.test(last);
      // 「其餘未完成」: what it is said of is read out of the words.
      if (!isPlain && !/(尚?未完成|尚未辦理|辦理中|未辦畢)$/.test(last)) continue;
      yield reportCell(
        'Resolutions',
        row,
        'state',
        say`辦理情形為「${row.progress}」，列管狀態卻為解除列管。尚未完成者請改為繼續列管並清除解除日期；已完成者請更新辦理情形。`,
        isPlain ? undefined : 'W',
      );
    }
  },
};

export const trk09: Rule = {
  id: 'TRK-09',
  severity: 'E',
  area: 'TRK',
  title: '解除日期不晚於今日',
  titleEn: 'A date of release is not after today',
  authority: '實務作法',
  why: '未來的解除日期尚未發生，照計會使仍應追蹤的決議從第 1 項消失。',
  mend: '更正「決議列管」的解除日期；尚未解除者清除，列管狀態改為繼續列管。',
  needs: { Resolutions: ['releasedDate'] },
  run: (context) =>
    futureReports(context, 'Resolutions', 'releasedDate', say`尚未解除請留白，解除後再填。`),
};
