import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { MORE_PLACES, placeMessages, type Place } from './places';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexShrink: 0,
    // Where the list is nearly as wide as the pane it begins at the edge of the pane, not of 「⋯」.
    '@media (max-width: 260px)': { position: 'static' },
  },
  list: {
    position: 'absolute',
    top: '100%',
    // The menu opens into the pane, whichever way the bar is filled.
    right: 0,
    zIndex: 10,
    minWidth: '140px',
    margin: 0,
    padding: tokens.spacingVerticalXS,
    listStyle: 'none',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '[aria-current=page]': { fontWeight: tokens.fontWeightSemibold },
  },
});

const STEPS: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** 「⋯」 and the places that are wanted less often. */
export function PlaceMenu(props: {
  className: string;
  place: Place;
  onOpen: (place: Place) => void;
}) {
  const { className, place, onOpen } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const all = items();
    const next = STEPS[event.key]?.(all.indexOf(event.target as HTMLElement), all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    <div className={styles.root} onBlur={leave}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={placeMessages.more}
        title={placeMessages.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        ⋯
      </button>
      {isOpen && (
        <ul
          ref={list}
          role="menu"
          aria-label={placeMessages.more}
          className={styles.list}
          onKeyDown={press}
        >
          {MORE_PLACES.map((each) => (
            <li key={each} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-current={each === place ? 'page' : undefined}
                className={styles.item}
                onClick={() => {
                  setOpen(false);
                  onOpen(each);
                  // The bar shows it selected: there the keyboard goes on.
                  requestAnimationFrame(() => document.getElementById(`tab-${each}`)?.focus());
                }}
              >
                {placeMessages.names[each]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
