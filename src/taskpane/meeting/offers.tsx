import { useMemo } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { isBlankPlace, type Offer, offersOf } from '../../app/meeting/written-offers';
import { useAnnounce } from '../announcer';
import { meetingMessages as words } from './meeting-messages';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  text: { flexGrow: 1, flexBasis: '160px', minWidth: 0, overflowWrap: 'anywhere' },
});

function useOffers({ desk, papers, drafts }: Meeting): readonly Offer[] {
  return useMemo(() => (desk ? offersOf(desk, papers, drafts) : []), [desk, papers, drafts]);
}

/** What was written on the printed papers and is not in the tables: the blank ones are taken at once. */
export function OfferBar({ meeting }: { meeting: Meeting }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const offers = useOffers(meeting);
  const { desk, drafts } = meeting;
  if (!desk || offers.length === 0) return null;
  const clear = offers.flatMap(({ places }) => {
    const [only, ...others] = places;
    return only && others.length === 0 && isBlankPlace(desk, drafts, only) ? [only] : [];
  });
  const homeless = offers.filter(({ places }) => places.length === 0);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {words.written([...new Set(offers.map(({ sheet }) => sheet))], offers.length)}
        {homeless.length > 0 && (
          <ul className={styles.list}>
            {homeless.map(({ sheet, title, text }) => (
              <li key={`${sheet} ${title}`} className={styles.text}>
                {words.writtenOn(title, text, sheet)} {words.noPlace}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {clear.length > 0 && (
        <MessageBarActions>
          <Button
            onClick={() => {
              meeting.take(clear);
              announce(words.taken(clear.length));
            }}
          >
            {words.takeAll(clear.length)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Those that belong to one item, or to 審查結論. */
export function OfferLines({ meeting, goal }: { meeting: Meeting; goal: string }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const lines = useOffers(meeting).flatMap((offer) =>
    offer.places.filter((place) => place.goal === goal).map((place) => ({ ...offer, place })),
  );
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map(({ sheet, title, text, place }) => (
        <li key={`${sheet} ${title}`} className={styles.line}>
          <span className={styles.text}>{words.writtenOn(title, text, sheet)}</span>
          <Button
            size="small"
            aria-label={words.takeNamed(title)}
            onClick={() => {
              meeting.take([place]);
              announce(words.taken(1));
            }}
          >
            {words.takeIt}
          </Button>
        </li>
      ))}
    </ul>
  );
}
