import { useState } from 'react';
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { BusySelect } from '../fields/busy-select';
import { CHOICES, FLAGS } from '../../app/findings/finding-filter';
import type { FindingsDesk } from '../../app/findings/findings-use-cases';
import { useAction } from '../action';
import { findingsMessages as words } from './findings-messages';
import type { FindingsHand } from './use-findings';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0 },
  // Two beside each other at 320 pixels.
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(124px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    '& > *': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});

/** What the table is filtered by; pressing one sets the table's own filter. */
export function ChipBar({ hand, desk }: { hand: FindingsHand; desk: FindingsDesk }) {
  const styles = useStyles();
  const { busy } = useAction();
  const { filter, counts, choices } = desk;
  const isBusy = busy !== undefined;
  const [isWide, setWide] = useState(false);
  const isAsked = CHOICES.some((chip) => filter[chip] !== '');
  const showsChoices = isWide || isAsked;
  return (
    <>
      <div className={styles.chips} role="group" aria-label={words.section}>
        {FLAGS.map((chip) => (
          <ToggleButton
            key={chip}
            className={styles.chip}
            size="small"
            shape="circular"
            appearance={filter[chip] ? 'primary' : 'outline'}
            checked={filter[chip]}
            disabledFocusable={isBusy || (counts[chip] === 0 && !filter[chip])}
            onClick={() => {
              hand.set({ ...filter, [chip]: !filter[chip] });
            }}
          >
            {words.chips[chip](counts[chip])}
          </ToggleButton>
        ))}
        <Button
          className={styles.chip}
          size="small"
          shape="circular"
          appearance="subtle"
          aria-expanded={showsChoices}
          icon={showsChoices ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          // What the table is filtered by stays in sight.
          disabledFocusable={isAsked}
          onClick={() => setWide(!isWide)}
        >
          {words.further}
        </Button>
      </div>
      {showsChoices && (
        <div className={styles.choices}>
          {CHOICES.filter((chip) => choices[chip].length > 0).map((chip) => (
            <BusySelect
              key={chip}
              size="small"
              aria-label={words.by(words.choices[chip])}
              value={filter[chip]}
              isBusy={isBusy}
              onChoose={(value) => {
                hand.set({ ...filter, [chip]: value });
              }}
            >
              <option value="">{words.all(words.choices[chip])}</option>
              {choices[chip].map((value) => (
                <option key={value}>{value}</option>
              ))}
            </BusySelect>
          ))}
        </div>
      )}
    </>
  );
}
