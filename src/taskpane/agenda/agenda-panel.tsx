import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Agenda } from '../../review/agenda';
import { useAction } from '../action';
import { messages } from '../messages';
import { PanelLayout } from '../panel-layout';
import { StaleBar } from '../stale-bar';
import { AgendaSummary } from './agenda-summary';
import type { AgendaMaking } from './use-agenda';

const useStyles = makeStyles({
  // A long name of a meeting must not widen the pane.
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function AgendaPanel(props: {
  making: AgendaMaking;
  /** Of the last check; undefined before one. */
  errors: number | undefined;
  onSeeErrors: () => void;
}) {
  const styles = useStyles();
  const { busy } = useAction();
  const { making, errors, onSeeErrors } = props;
  const { reviews, chosen, summary, isStale, progress, sheet } = making;
  const isBusy = busy !== undefined;
  const nameOf = (id: string) => reviews?.find(({ reviewId }) => reviewId === id)?.name;
  const missing = summary ? missingParts(summary) : '';

  return (
    <PanelLayout
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || !chosen}
            onClick={() => void making.make()}
          >
            {sheet ? messages.agenda.remake : messages.agenda.make}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => void making.look()}>
            {messages.agenda.refresh}
          </Button>
        </>
      }
    >
      {progress !== undefined && (
        <Field validationMessage={messages.agenda.progress} validationState="none">
          <ProgressBar value={progress} aria-label={messages.agenda.progress} />
        </Field>
      )}
      {summary && isStale && (
        <StaleBar>
          {sheet === undefined ? messages.agenda.stale : messages.agenda.staleSheet}
        </StaleBar>
      )}
      {sheet !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{messages.agenda.made(sheet)}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isBusy} onClick={() => void making.goToSheet()}>
              {messages.agenda.go}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {reviews?.length === 0 && <Text>{messages.agenda.noReview}</Text>}
      {reviews && reviews.length > 0 && (
        <Field label={messages.agenda.review} className={styles.field}>
          <Select
            title={nameOf(chosen)}
            value={chosen}
            onChange={(_, { value }) => void making.choose(value)}
          >
            {reviews.map(({ reviewId, name, isNext }) => (
              <option key={reviewId} value={reviewId}>
                {`${isNext ? messages.agenda.next : ''}${reviewId} ${name}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {errors !== undefined && errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{messages.agenda.errors(errors)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onSeeErrors}>{messages.agenda.seeErrors}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {missing && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{messages.agenda.missingParts(missing)}</MessageBarBody>
        </MessageBar>
      )}
      {summary && (
        <>
          <AgendaSummary agenda={summary} />
          <Text size={200} className={styles.quiet}>
            {messages.agenda.replaceNote}
          </Text>
        </>
      )}
    </PanelLayout>
  );
}

/** Numbers of the parts that say nothing yet: 「2、3-2」. */
function missingParts({ parts }: Agenda): string {
  return parts
    .flatMap((part) => (part.items.length > 0 ? part.items : [part]))
    .filter(({ status }) => status === 'missing')
    .map(({ no }) => no)
    .join('、');
}
