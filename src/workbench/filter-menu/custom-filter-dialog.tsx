import { useState } from 'react';
import type { FilterCriteria } from '../../host/model/filter-criteria';
import { ModalDialog } from '../menu/modal-dialog';
import { conditionOf, QUESTIONS, type Question } from './condition';

export interface AskedCondition {
  readonly question: Question;
  readonly typed: string;
}

export interface CustomFilterDialogProps {
  readonly name: string;
  /** What is asked first, and how two conditions hang together. */
  readonly first: AskedCondition;
  readonly second?: AskedCondition | undefined;
  readonly and: boolean;
  readonly onApply: (criteria: FilterCriteria) => void;
  readonly onCancel: () => void;
}

/** One or two conditions on a column. */
export function CustomFilterDialog(props: CustomFilterDialogProps) {
  const { name, onApply, onCancel } = props;
  const [first, setFirst] = useState(props.first);
  const [second, setSecond] = useState<AskedCondition>(
    props.second ?? { question: 'equal', typed: '' },
  );
  const [and, setAnd] = useState(props.and);

  function apply() {
    // A second line that was left empty asks nothing; a first one asks for empty cells.
    const isTwo = second.typed !== '' || props.second !== undefined;
    const asked = isTwo && second.typed !== '' ? [first, second] : [first];
    const conditions = asked.map(({ question, typed }) => conditionOf(question, typed));
    onApply({ kind: 'custom', and: asked.length > 1 && and, conditions });
  }

  return (
    <ModalDialog
      title="自訂自動篩選"
      actions={[
        { label: '確定', run: apply, isUsual: true },
        { label: '取消', run: onCancel },
      ]}
      onCancel={onCancel}
    >
      <p>顯示「{name}」符合下列條件的列：</p>
      <ConditionLine number={1} asked={first} isFirst onChange={setFirst} />
      <div role="radiogroup" aria-label="兩個條件" className="filter-joint">
        {(
          [
            [true, '且'],
            [false, '或'],
          ] as const
        ).map(([value, label]) => (
          <label key={label}>
            <input
              type="radio"
              name="filter-joint"
              checked={and === value}
              onChange={() => setAnd(value)}
            />
            {label}
          </label>
        ))}
      </div>
      <ConditionLine number={2} asked={second} onChange={setSecond} />
      <p className="filter-hint">? 代表任一個字元，* 代表任意一串字元。</p>
    </ModalDialog>
  );
}

interface ConditionLineProps {
  readonly number: number;
  readonly asked: AskedCondition;
  readonly isFirst?: boolean;
  readonly onChange: (asked: AskedCondition) => void;
}

function ConditionLine({ number, asked, isFirst = false, onChange }: ConditionLineProps) {
  return (
    <div className="filter-condition">
      <select
        aria-label={`條件 ${number}`}
        value={asked.question}
        onChange={({ target }) => {
          const question = QUESTIONS.find(([each]) => each === target.value)?.[0];
          if (question) onChange({ ...asked, question });
        }}
      >
        {QUESTIONS.map(([question, label]) => (
          <option key={question} value={question}>
            {label}
          </option>
        ))}
      </select>
      <input
        type="text"
        aria-label={`值 ${number}`}
        value={asked.typed}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        onChange={({ target }) => onChange({ ...asked, typed: target.value })}
      />
    </div>
  );
}
