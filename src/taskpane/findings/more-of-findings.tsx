import { useState } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { BusySelect } from '../fields/busy-select';
import { isNothing } from '../../app/findings/finding-filter';
import type { FindingsDesk } from '../../app/findings/findings-use-cases';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { copyPaper } from '../papers/copy-paper';
import type { UseCases } from '../use-cases';
import { listed } from '../language-marks';
import { findingsMessages as words } from './findings-messages';
import type { FindingsHand } from './use-findings';
import { setVerifyOnly, useVerifyOnly } from './verify-only';
import { asWords } from '../learnt';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  wide: {
    flexGrow: 1,
    minWidth: '120px',
    '& select, & input': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});

/** Views that the workbook keeps, the list as a paper, and who works here. */
export function MoreOfFindings(props: {
  hand: FindingsHand;
  desk: FindingsDesk;
  useCases: UseCases;
}) {
  const styles = useStyles();
  const { hand, desk } = props;
  return (
    <div className={styles.all}>
      <Views hand={hand} desk={desk} />
      <ListOfShown useCases={props.useCases} isFiltered={desk.shown < desk.all} />
      <Field label={words.me} hint={words.meHint} className={styles.wide}>
        <Select
          value={hand.me}
          onChange={(_, { value }) => {
            hand.iAm(value);
          }}
        >
          <option value="">{words.nobody}</option>
          {[...new Set([...desk.people, hand.me])].filter(Boolean).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Mode />
    </div>
  );
}

function Mode() {
  const isOn = useVerifyOnly();
  return (
    <Field hint={words.modeHint}>
      <Switch
        label={words.mode}
        checked={isOn}
        onChange={(_, { checked }) => {
          setVerifyOnly(checked);
        }}
      />
    </Field>
  );
}

function Views({ hand, desk }: { hand: FindingsHand; desk: FindingsDesk }) {
  const styles = useStyles();
  const { busy } = useAction();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const isBusy = busy !== undefined;
  const view = desk.views.find((each) => each.name === chosen);
  return (
    <>
      {desk.views.length > 0 && (
        <div className={styles.line}>
          <Field label={words.views} className={styles.wide}>
            <BusySelect
              value={view ? chosen : ''}
              isBusy={isBusy}
              onChoose={(value) => {
                setChosen(value);
                const next = desk.views.find((each) => each.name === value);
                if (next) hand.set(next.filter);
              }}
            >
              <option value="">{words.pickView}</option>
              {desk.views.map((each) => (
                <option key={each.name}>{each.name}</option>
              ))}
            </BusySelect>
          </Field>
          <Button
            disabledFocusable={isBusy || !view}
            onClick={() => {
              if (view) hand.dropView(view.name);
            }}
          >
            {words.drop}
          </Button>
        </div>
      )}
      <div className={styles.line}>
        <Field label={words.viewName} className={styles.wide}>
          <Input
            value={name}
            maxLength={40}
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <Button
          disabledFocusable={isBusy || name.trim() === '' || isNothing(desk.filter)}
          onClick={() => {
            hand.keepView(name.trim());
            setName('');
          }}
        >
          {words.keep}
        </Button>
      </div>
    </>
  );
}

function ListOfShown({ useCases, isFiltered }: { useCases: UseCases; isFiltered: boolean }) {
  const styles = useStyles();
  const { busy, run } = useAction();
  const announce = useAnnounce();
  const [told, setTold] = useState('');
  const [byHand, setByHand] = useState('');
  const request = isFiltered ? { filtered: true } : {};
  const say = (text: string) => {
    setTold(text);
    announce(text);
  };
  const make = () => {
    const work = async (mayLose: boolean) =>
      (await useCases.papers()).make('findings-list', request, mayLose);
    void run(words.making, work, ({ sheetNames, notices }) => {
      setByHand('');
      say([words.made(listed(sheetNames)), ...notices.map(asWords)].join(' '));
    });
  };
  const copy = () => {
    const work = async () => (await useCases.papers()).look('findings-list', request);
    void run(words.copying, work, async ({ preview, refusal }) => {
      if (!preview) {
        say(refusal);
        return;
      }
      const isDone = await copyPaper(preview);
      setByHand(isDone ? '' : preview.text);
      say(isDone ? words.copied : words.cannotCopy);
    });
  };
  const isBusy = busy !== undefined;
  return (
    <>
      <div className={styles.line}>
        <Button disabledFocusable={isBusy} onClick={make}>
          {words.sheet}
        </Button>
        <Button disabledFocusable={isBusy} onClick={copy}>
          {words.copy}
        </Button>
      </div>
      {told !== '' && <Text size={200}>{told}</Text>}
      {byHand !== '' && (
        <Field label={words.copyByHand}>
          <Textarea value={byHand} readOnly />
        </Field>
      )}
    </>
  );
}
