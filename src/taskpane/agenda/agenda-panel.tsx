import { lazy, Suspense } from 'react';
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
import { useAction } from '../action';
import { FiguresSection } from '../figures/figures-section';
import { agendaMessages } from './agenda-messages';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import { PdfHelp } from '../papers/pdf-help';
import { StaleBar } from '../stale-bar';
import { noReviewText } from '../fault-text';
import type { UseCases } from '../use-cases';
import { AgendaSummary } from './agenda-summary';
import { missingParts } from './missing-parts';
import type { AgendaMaking } from './use-agenda';

/** Seen only once the workbook has been read, so loaded then. */
const FirstPage = lazy(async () => ({ default: (await import('./first-page')).FirstPage }));

const useStyles = makeStyles({
  // A long name of a meeting must not widen the pane.
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function AgendaPanel(props: {
  useCases: UseCases;
  making: AgendaMaking;
  /** Of the last check; undefined before one. */
  errors: number | undefined;
  onSeeErrors: () => void;
}) {
  const styles = useStyles();
  const { busy } = useAction();
  const { useCases, making, errors, onSeeErrors } = props;
  const { reviews, noNext, chosen, summary, isApproved, kept, isStale, made } = making;
  const isBusy = busy !== undefined;
  const nameOf = (id: string) => reviews?.find(({ reviewId }) => reviewId === id)?.name;
  const missing = summary && missingParts(summary);

  return (
    <PanelLayout
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || !chosen}
            onClick={() => void making.make()}
          >
            {made ? agendaMessages.remake : agendaMessages.make}
          </Button>
          {isApproved && (
            <Button disabledFocusable={isBusy} onClick={() => void making.keep()}>
              {agendaMessages.keep}
            </Button>
          )}
          <Button disabledFocusable={isBusy} onClick={() => void making.look()}>
            {agendaMessages.refresh}
          </Button>
        </>
      }
    >
      {isStale && <StaleBar>{made ? agendaMessages.staleSheet : agendaMessages.stale}</StaleBar>}
      {made && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {agendaMessages.made(made.sheetNames)}
            <PdfHelp key={made.sheetNames.join()} sheetNames={made.sheetNames} />
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isBusy} onClick={() => void making.goToSheet()}>
              {agendaMessages.go}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {made && <Notices notices={made.notices} label={agendaMessages.notices} />}
      {kept.length > 0 && <Notices notices={kept} label={agendaMessages.keptCopy} />}
      {reviews && noNext !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{noReviewText(noNext)}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isBusy} onClick={() => void making.goToReview()}>
              {agendaMessages.goToReview}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {reviews && reviews.length > 0 && (
        <Field label={agendaMessages.review} className={styles.field}>
          <Select
            title={nameOf(chosen)}
            value={chosen}
            onChange={(_, { value }) => void making.choose(value)}
          >
            {(noNext !== '' || chosen === '') && <option value="">{agendaMessages.pick}</option>}
            {reviews.map(({ reviewId, name, isNext }) => (
              <option key={reviewId} value={reviewId}>
                {`${isNext ? agendaMessages.next : ''}${reviewId} ${name}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {chosen !== '' && errors !== undefined && errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{agendaMessages.errors(errors)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onSeeErrors}>{agendaMessages.seeErrors}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {missing && missing.unknown !== '' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{agendaMessages.unknown(missing.unknown)}</MessageBarBody>
        </MessageBar>
      )}
      {missing && missing.unfilled !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{agendaMessages.unfilled(missing.unfilled)}</MessageBarBody>
        </MessageBar>
      )}
      {summary && (
        <>
          <Suspense fallback={!isBusy && <ProgressBar aria-label={agendaMessages.reading} />}>
            <FirstPage agenda={summary} />
          </Suspense>
          <AgendaSummary agenda={summary} />
          <FiguresSection useCases={useCases} reviewId={summary.review} version={summary} />
          <Text size={200} className={styles.quiet}>
            {isApproved ? agendaMessages.keepNote : agendaMessages.replaceNote}
          </Text>
        </>
      )}
    </PanelLayout>
  );
}
