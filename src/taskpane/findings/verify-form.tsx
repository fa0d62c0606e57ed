import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { FindingsDesk, Work } from '../../app/findings/findings-use-cases';
import type { Objection, Verification, VerificationField } from '../../app/findings/verification';
import { offerFor } from '../../app/row/field-offers';
import { rocShort } from '../../register/day';
import { lists } from '../../register/lists';
import { headerOf } from '../../rules/report';
import { useAction } from '../action';
import { PickField } from '../fields/pick-field';
import type { UseCases } from '../use-cases';
import { findingsMessages as words } from './findings-messages';
import { inWords } from '../in-words';
import { aside } from '../language-marks';
import { asWords } from '../learnt';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    minWidth: 0,
    '& select, & input': { width: '100%', minWidth: 0 },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A verification of one action: written where nothing refuses it, and agreed to where a rule objects. */
export function VerifyForm(props: {
  work: Work;
  desk: FindingsDesk;
  useCases: UseCases;
  me: string;
  onDone: (done: { entry: string | undefined; notices: readonly string[] }) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { work, desk, useCases, me, onDone, onCancel } = props;
  const { busy, run } = useAction();
  const { facts } = desk.desk;
  const [given, setGiven] = useState<Verification>(() => ({
    ...{ verifier: me, verifiedDate: rocShort(facts.today), result: '', remark: '' },
  }));
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const owner = { [headerOf('CorrectiveActions', 'owner')]: work.owner };
  const offer = offerFor(desk.desk, 'CorrectiveActions', 'verifier', owner);
  const type = (field: VerificationField) => (text: string) => {
    setGiven((before) => ({ ...before, [field]: text }));
    // What was objected to was said of what stood there.
    setObjections([]);
  };
  const under = (field: VerificationField) => {
    const own = objections.filter((each) => each.field === field);
    const isRefusal = own.some((each) => each.isRefusal);
    return {
      label: words.fields[field],
      validationState: own.length === 0 ? 'none' : isRefusal ? 'error' : 'warning',
      validationMessage: own.length === 0 ? null : own.map(objectionText).join(' '),
    } as const;
  };
  const isRefused = objections.some(({ isRefusal }) => isRefusal);
  const isAsked = objections.length > 0 && !isRefused;
  const save = () => {
    const write = async () => (await useCases.findings()).verify({ ...work }, given, isAsked);
    void run(words.verifying, write, (done) => {
      if (done.kind === 'objections') {
        setObjections(done.objections);
        return;
      }
      const { entry, notices, blocked } = done.saved;
      onDone({ entry, notices: [...blocked.map(({ text }) => text), ...notices].map(asWords) });
    });
  };
  return (
    <div
      className={styles.form}
      ref={form}
      role="group"
      aria-label={words.form(work.key, work.finding)}
    >
      {objections.length > 0 && (
        <MessageBar intent={isRefused ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>{isRefused ? words.refused : words.agree}</MessageBarBody>
        </MessageBar>
      )}
      <Field {...under('verifier')}>
        {offer ? (
          <PickField text={given.verifier} offer={offer} onText={type('verifier')} />
        ) : (
          <Input value={given.verifier} onChange={(_, { value }) => type('verifier')(value)} />
        )}
      </Field>
      <Field {...under('verifiedDate')} hint={words.dateHint}>
        <Input
          value={given.verifiedDate}
          onChange={(_, { value }) => type('verifiedDate')(value)}
        />
      </Field>
      <Field {...under('result')}>
        <Select value={given.result} onChange={(_, { value }) => type('result')(value)}>
          <option value="">{words.pick}</option>
          {lists.VerificationResult.map((result) => (
            <option key={result}>{result}</option>
          ))}
        </Select>
      </Field>
      <Field {...under('remark')} hint={words.remarkHint}>
        <Textarea
          value={given.remark}
          resize="vertical"
          onChange={(_, { value }) => type('remark')(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy !== undefined} onClick={save}>
          {isAsked ? words.saveAgreed : words.save}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function objectionText({ text, problem }: Objection): string {
  return problem ? aside(inWords(problem.said), problem.rule) : asWords(text);
}
