import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { placeMessages, type Place } from '../bar/places';
import { Disclosure } from '../disclosure';
import { PanelLayout } from '../panel-layout';
import { About } from './about';
import { GUIDE } from './guide';
import { helpMessages as words } from './help-messages';
import { RuleList } from './rule-list';
import { TableList } from './table-list';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  step: { overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXXS} 0` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 「說明」: the guide, the rules, the tables, and what to give to whoever is asked for help; all offline. */
export function HelpPanel({ onOpen }: { onOpen: (place: Place) => void }) {
  const styles = useStyles();
  return (
    <PanelLayout>
      <Text size={200} className={styles.quiet}>
        {words.offline}
      </Text>
      <div className={styles.parts}>
        <Disclosure title={words.guide} isOpen>
          {() =>
            GUIDE.map(({ title, text, place }) => (
              <section key={title} className={styles.step}>
                <h2 className={styles.title}>{title}</h2>
                <p className={styles.text}>{text}</p>
                {place !== undefined && (
                  <Link as="button" onClick={() => onOpen(place)}>
                    {words.open(placeMessages.names[place])}
                  </Link>
                )}
              </section>
            ))
          }
        </Disclosure>
        <Disclosure title={words.rules}>{() => <RuleList />}</Disclosure>
        <Disclosure title={words.tables}>
          {() => (
            <div>
              <TableList />
            </div>
          )}
        </Disclosure>
        <Disclosure title={words.about}>{() => <About />}</Disclosure>
      </div>
    </PanelLayout>
  );
}
