import { treatmentTable } from '../parts/risks';
import { section } from './section';

/** Every treatment: the list is never cut. */
export const risksSection = section(
  {
    no: '附表三',
    title: '風險處理計畫',
    needs: { Risks: ['level', 'treatment', 'dueDate', 'doneDate', 'residualLevel'] },
  },
  (context) => {
    const { Risks } = context.facts.rows;
    if (Risks.length === 0) return { scope: '', blocks: [] };
    return { scope: `（${String(Risks.length)}項）`, blocks: [treatmentTable(context)] };
  },
);
