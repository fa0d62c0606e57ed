import { useRef, useState } from 'react';
import {
  Combobox,
  makeStyles,
  Option,
  OptionGroup,
  type ComboboxProps,
} from '@fluentui/react-components';
import type { Offer } from '../../app/row/field-offers';
import { identity } from '../../register/identity';
import { splitNames } from '../../register/split-names';
import { fieldMessages as words } from './field-messages';

const useStyles = makeStyles({
  // Fluent asks for 250 px, and the pane may have no more than 320.
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '240px' },
});

/** More would be slow to draw; whoever types sees fewer. */
const MOST = 100;

/** A text that may be chosen: people in office first, units, or rows of another table. */
export function PickField(
  props: Omit<ComboboxProps, 'children' | 'value' | 'onChange'> & {
    text: string;
    offer: Offer;
    onText: (text: string) => void;
  },
) {
  const { text, offer, onText, ...field } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  /** Fluent leaves the name of the option that was last in view, which goes with its list. */
  const forget = () => {
    setTimeout(() => {
      const own = input.current;
      if (own?.getAttribute('aria-expanded') === 'true') return;
      own?.removeAttribute('aria-activedescendant');
    });
  };
  // Until something is typed all are shown, whatever the cell holds.
  const [isSearching, setSearching] = useState(false);
  const parts = offer.isSeveral ? splitNames(text) : [text.trim()].filter(Boolean);
  const wanted = identity(isSearching ? (parts.at(-1) ?? '') : '');
  const chosen = offer.isSeveral ? parts : [text.trim()];
  const groups = offer.groups.map(({ rank, choices }) => {
    const found = choices.filter((choice) => identity(choice.text).includes(wanted));
    return { rank, shown: found.slice(0, MOST), more: Math.max(0, found.length - MOST) };
  });
  const choose = (value: string) => {
    setSearching(false);
    if (!offer.isSeveral) {
      onText(value);
      return;
    }
    const before = isSearching ? parts.slice(0, -1) : parts;
    const isThere = before.some((part) => identity(part) === identity(value));
    const next = isThere
      ? before.filter((part) => identity(part) !== identity(value))
      : [...before, value];
    onText(next.join('、'));
  };
  return (
    <Combobox
      {...field}
      input={{ ref: input }}
      className={styles.box}
      listbox={{ className: styles.list }}
      // The arrow keys open the list: the sign is no stop of its own.
      expandIcon={{ tabIndex: -1, 'aria-hidden': true }}
      onBlur={(event) => {
        field.onBlur?.(event);
        forget();
      }}
      freeform
      multiselect={offer.isSeveral}
      value={text}
      selectedOptions={chosen}
      onChange={(event) => {
        setSearching(true);
        onText(event.target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) choose(optionValue);
      }}
      onOpenChange={(_, { open }) => {
        if (open) return;
        setSearching(false);
        forget();
      }}
    >
      {groups.flatMap(({ rank, shown, more }) =>
        shown.length === 0
          ? []
          : [
              <OptionGroup key={rank} label={words.group(offer, rank)}>
                {shown.map(({ value, text: label }) => (
                  <Option key={value} value={value} text={value}>
                    {label}
                  </Option>
                ))}
                {more > 0 && (
                  <Option key="more" value={text} text={text} disabled>
                    {words.moreChoices(more)}
                  </Option>
                )}
              </OptionGroup>,
            ],
      )}
      {groups.every(({ shown }) => shown.length === 0) && (
        <Option value={text} text={text} disabled>
          {words.noChoice}
        </Option>
      )}
    </Combobox>
  );
}
