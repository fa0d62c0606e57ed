import { useRef, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PlaceMenu } from './place-menu';
import { BAR_PLACES, isMore, placeMessages, type Place } from './places';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    // On two lines 「⋯」 stands on the second, with the place that is its own.
    alignItems: 'flex-end',
    // Excel draws its own menu button, 34 pixels wide, over the top right corner.
    paddingRight: '34px',
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  tabs: {
    display: 'flex',
    minWidth: 0,
    // In English, and at twice the size, there is no room for all of them in one line.
    flexWrap: 'wrap',
  },
  tab: {
    position: 'relative',
    minWidth: 0,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalSNudge,
      right: tokens.spacingHorizontalSNudge,
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface Waiting {
  readonly count: number;
  /** What the number counts, in words. */
  readonly words: string;
}

const STEPS: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The places of the pane; one that stands under 「⋯」 is shown beside the others while it is open. */
export function Bar(props: {
  place: Place;
  waiting: Partial<Record<Place, Waiting | undefined>>;
  onOpen: (place: Place) => void;
}) {
  const { place, waiting, onOpen } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const shown: readonly Place[] = isMore(place) ? [...BAR_PLACES, place] : BAR_PLACES;

  const step = (event: KeyboardEvent) => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = STEPS[event.key]?.(at, tabs.length);
    if (next === undefined || at < 0) return;
    event.preventDefault();
    tabs[next]?.focus();
  };

  return (
    <div className={styles.bar}>
      <div
        ref={list}
        role="tablist"
        aria-label={placeMessages.label}
        className={styles.tabs}
        onKeyDown={step}
      >
        {shown.map((each) => {
          const isChosen = each === place;
          const waits = waiting[each];
          return (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              title={placeMessages.names[each]}
              aria-selected={isChosen}
              aria-controls={isChosen ? `panel-${each}` : undefined}
              aria-description={waits?.words}
              tabIndex={isChosen ? 0 : -1}
              className={mergeClasses(styles.tab, isChosen && styles.chosen)}
              onClick={() => {
                onOpen(each);
              }}
            >
              {placeMessages.names[each]}
              {waits && (
                <span aria-hidden className={styles.count}>
                  {waits.count}
                </span>
              )}
            </button>
          );
        })}
      </div>
      <PlaceMenu className={styles.tab} place={place} onOpen={onOpen} />
    </div>
  );
}
