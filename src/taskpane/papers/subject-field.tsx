import { Field, makeStyles } from '@fluentui/react-components';
import { BusySelect } from '../fields/busy-select';
import type { PaperRequest } from '../../app/papers';
import type { Choice, PaperChoices } from '../../app/papers-desk';
import type { PaperKind } from '../../review/papers/paper-kind';
import { paperMessages as words } from './paper-messages';

const useStyles = makeStyles({
  // Long words must not widen the pane.
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

/** What the paper is to be about; nothing where a kind asks for nothing. */
export function SubjectField(props: {
  kind: PaperKind;
  choices: PaperChoices;
  request: PaperRequest;
  disabled: boolean;
  onChoose: (request: PaperRequest) => void;
}) {
  const styles = useStyles();
  const { kind, choices, request, disabled, onChoose } = props;
  const { asksFor } = kind;
  if (asksFor === 'nothing') return null;
  if (asksFor === 'nextReview' || asksFor === 'heldReview') {
    const first = asksFor === 'nextReview' ? words.nextReview(choices.next) : words.heldReview;
    return (
      <Field label={words.review} className={styles.field}>
        <BusySelect
          value={request.review ?? ''}
          isBusy={disabled}
          onChoose={(value) => {
            onChoose(value === '' ? {} : { review: value });
          }}
        >
          <option value="">{first}</option>
          <Options choices={kind.anyMeeting ? choices.meetings : choices.reviews} />
        </BusySelect>
      </Field>
    );
  }
  return (
    <Field
      label={asksFor === 'finding' ? words.finding : words.findingOrAudit}
      className={styles.field}
    >
      <BusySelect
        value={valueOf(request)}
        isBusy={disabled}
        onChoose={(value) => {
          onChoose(requestOf(value));
        }}
      >
        <option value="">{words.pick}</option>
        {asksFor === 'findingOrAudit' && (
          <optgroup label={words.audits}>
            <Options choices={choices.audits} prefix="audit:" />
          </optgroup>
        )}
        <optgroup label={words.finding}>
          <Options choices={choices.findings} prefix="finding:" />
        </optgroup>
      </BusySelect>
    </Field>
  );
}

function Options({ choices, prefix = '' }: { choices: readonly Choice[]; prefix?: string }) {
  // Two rows may have one id: they are told by where they stand.
  return choices.map(({ id, text }, at) => (
    <option key={`${id} ${String(at)}`} value={`${prefix}${id}`}>
      {text}
    </option>
  ));
}

function valueOf({ audit, finding }: PaperRequest): string {
  if (audit !== undefined) return `audit:${audit}`;
  return finding === undefined ? '' : `finding:${finding}`;
}

function requestOf(value: string): PaperRequest {
  const at = value.indexOf(':');
  const id = value.slice(at + 1);
  if (at < 0) return {};
  return value.startsWith('audit:') ? { audit: id } : { finding: id };
}
