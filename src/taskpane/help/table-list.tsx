import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { tableNamed, tableNames } from '../../register/register';
import { Disclosure } from '../disclosure';
import { asWords } from '../learnt';
import { titleOf } from '../row/row-names';
import { helpMessages as words } from './help-messages';

const useStyles = makeStyles({
  list: { margin: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, paddingLeft: tokens.spacingHorizontalM },
});

/** What each table is for, and what goes into each of its columns. */
export function TableList() {
  const styles = useStyles();
  return tableNames.map((name) => {
    const { help, columns } = tableNamed(name);
    const all = Object.values(columns);
    return (
      <Disclosure key={name} title={titleOf(name)}>
        {() => (
          <>
            <Text>{words.purposes[name]}</Text>
            <Text>{asWords(help)}</Text>
            <Text weight="semibold">{words.columns(all.length)}</Text>
            <dl className={styles.list}>
              {all.map(({ header, help: own, authority }) => (
                <div key={header}>
                  <dt className={styles.name}>{header}</dt>
                  <dd className={styles.text}>
                    {[
                      own && asWords(own),
                      authority === undefined ? '' : words.authority(asWords(authority)),
                    ]
                      .filter((part) => part !== undefined && part !== '')
                      .join(' ')}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Disclosure>
    );
  });
}
