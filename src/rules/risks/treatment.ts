import { isUnfilled } from '../../facts/described';
import { rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { lists } from '../../register/lists';
import type { ColumnName, Register, Risk } from '../../register/register';
import { say } from '../../register/said';
import { futureReports } from '../future-day';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';

export const rsk01: Rule = {
  id: 'RSK-01',
  severity: 'W',
  area: 'RSK',
  title: '未完成的處理，預定完成日不早於評鑑日期',
  titleEn: 'An open treatment’s due date is not before the assessment',
  authority: '實務作法',
  why: '重新評鑑後仍沿用舊期限，處理計畫等於沒有依新的結果重訂。',
  mend: '依本次評鑑重訂預定完成日；評鑑日期有誤者更正評鑑日期。',
  needs: { Risks: ['assessedDate', 'treatment', 'dueDate', 'doneDate'] },
  *run({ rows }) {
    for (const risk of rows.Risks) {
      const { assessedDate, dueDate, doneDate, treatment } = risk;
      if (treatment === '接受' || doneDate !== null || risk.unread.has('doneDate')) continue;
      if (assessedDate === null || dueDate === null || dueDate >= assessedDate) continue;
      const message = say`預定完成日 ${rocShort(dueDate)} 早於評鑑日期 ${rocShort(assessedDate)}，處理尚未完成。請依本次評鑑重訂預定完成日，或更正日期。`;
      yield reportCell('Risks', risk, 'dueDate', message);
    }
  },
};

/** What the treatment of a risk must say; one that is accepted has nothing to be carried out. */
function requiredOf({ treatment }: Risk): readonly ColumnName<'Risks'>[] {
  return treatment === '接受' ? ['owner'] : ['treatment', 'plan', 'owner', 'dueDate'];
}

export const rsk02: Rule = {
  id: 'RSK-02',
  severity: 'E',
  area: 'RSK',
  title: '高於可接受風險等級者有處理方式、處理計畫、負責人及預定完成日',
  titleEn:
    'A risk above the accepted level has a treatment, a plan, someone responsible and a due date',
  authority: '程序伍、二、(二)5',
  why: '第 5 項須陳報風險處理計畫的狀態；超過可接受等級而無計畫，等於放任風險存在。',
  mend: '補填處理方式、處理計畫、負責人及預定完成日；委員會可接受該等級者，更改設定的可接受風險等級。',
  thresholds: ['acceptableRisk'],
  needs: { Risks: ['level', 'treatment', 'plan', 'owner', 'dueDate'] },
  *run({ rows, settings: { acceptableRisk } }) {
    // The list runs from high to low.
    const acceptable = lists.RiskLevel.indexOf(acceptableRisk);
    for (const risk of rows.Risks) {
      const { level } = risk;
      if (level === null || lists.RiskLevel.indexOf(level) >= acceptable) continue;
      if (risk.unread.has('treatment')) continue;
      for (const column of requiredOf(risk)) {
        const stated = column === 'plan' ? risk.plan : null;
        const blank = column === 'plan' ? isUnfilled(stated) : risk[column] === null;
        if (!blank || risk.unread.has(column)) continue;
        const how = stated === null ? say`空白` : say`只寫「${stated}」`;
        const message = say`風險等級「${level}」高於可接受風險等級「${acceptableRisk}」，但${headerOf('Risks', column)}${how}。請補填。`;
        yield reportCell('Risks', risk, column, message);
      }
    }
  },
};

/** Rows of 暫留: no entry of the list (REG-03), and yet somebody has to answer for the risk. */
function keptRows({ faults }: Register): ReadonlySet<number> {
  const header = headerOf('Risks', 'treatment');
  return new Set(
    faults
      .filter(({ table, column }) => table === 'Risks' && column === header)
      .filter(({ value }) => identity(String(value)) === '暫留')
      .map(({ row }) => row),
  );
}

export const rsk03: Rule = {
  id: 'RSK-03',
  severity: 'E',
  area: 'RSK',
  title: '接受（或暫留）的風險有風險承擔人',
  titleEn: 'An accepted or retained risk has its owner',
  authority: 'ISO/IEC 27001 6.1.3',
  why: '接受風險須有人同意承擔；沒有承擔人，事故發生時無人負責。',
  mend: '由同意承擔者（通常為單位主管或資安長）具名填於風險承擔人。',
  needs: { Risks: ['treatment', 'riskOwner'] },
  *run({ rows, register }) {
    const kept = keptRows(register);
    for (const risk of rows.Risks) {
      const isKept = kept.has(risk.row);
      if ((risk.treatment !== '接受' && !isKept) || risk.riskOwner !== null) continue;
      if (risk.unread.has('riskOwner')) continue;
      const treatment = isKept ? '暫留' : '接受';
      const message = say`處理方式為「${treatment}」，但風險承擔人空白，無人同意承擔。請填同意承擔者的姓名。`;
      yield reportCell('Risks', risk, 'riskOwner', message);
    }
  },
};

export const rsk04: Rule = {
  id: 'RSK-04',
  severity: 'W',
  area: 'RSK',
  title: '處理完成者填殘餘等級',
  titleEn: 'A completed treatment has its residual level',
  authority: '實務作法',
  why: '不知處理後剩下多少風險，第 5 項就說不出處理的成效。',
  mend: '完成後重新評定並填殘餘等級。',
  needs: { Risks: ['doneDate', 'residualLevel'] },
  *run({ rows, today }) {
    for (const risk of rows.Risks) {
      const { doneDate, residualLevel } = risk;
      // What is done on a day that has not come is RSK-06's.
      if (
        doneDate === null ||
        doneDate > today ||
        residualLevel !== null ||
        risk.unread.has('residualLevel')
      )
        continue;
      const message = say`實際完成日 ${rocShort(doneDate)}，但殘餘等級空白，看不出處理成效。請評定並填殘餘等級。`;
      yield reportCell('Risks', risk, 'residualLevel', message);
    }
  },
};

export const rsk06: Rule = {
  id: 'RSK-06',
  severity: 'E',
  area: 'RSK',
  title: '風險處理的實際完成日不晚於今日',
  titleEn: 'A treatment’s actual completion is not after today',
  authority: '實務作法',
  why: '尚未到來的完成日必為誤植或預填，該列不計入第 5 項的數字。',
  mend: '更正為實際完成的日期；尚未完成請清除實際完成日。',
  needs: { Risks: ['doneDate'] },
  run: (context) => futureReports(context, 'Risks', 'doneDate', say`尚未完成請留白，完成後再填。`),
};
