import { useEffect, useMemo, useState } from 'react';
import { Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { AREA_TITLES, RULE_REFERENCE, type RuleEntry, thresholdText } from '../../rules/reference';
import type { Area } from '../../rules/rule';
import { ruleSentences } from '../../rules/rule-sentences';
import { Disclosure } from '../disclosure';
import { noteOf } from '../in-words';
import { spokenLanguage } from '../language';
import { asWords } from '../learnt';
import { ruleTitle } from '../rule-title';
import { helpMessages as words } from './help-messages';
import { rulesWith } from './rule-search';

const useStyles = makeStyles({
  parts: { margin: 0, overflowWrap: 'anywhere', paddingLeft: tokens.spacingHorizontalM },
  part: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  // Fluent asks for a width of its own, and the pane may have no more than 320 pixels.
  search: { minWidth: 0, width: '100%', maxWidth: 'none' },
  rules: { paddingLeft: tokens.spacingHorizontalM },
});

const areas = Object.keys(AREA_TITLES) as Area[];

/** All rules by area, or those in which what is searched stands. */
export function RuleList() {
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const [sentences, setSentences] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    // Without it the rest of a rule is there all the same.
    import('../../rules/RULES.md').then(
      ({ default: text }) => setSentences(ruleSentences(text)),
      () => undefined,
    );
  }, []);
  const found = useMemo(() => rulesWith(RULE_REFERENCE, sentences, wanted), [sentences, wanted]);
  const isSearching = wanted.trim() !== '';
  const one = (entry: RuleEntry) => (
    <Disclosure key={entry.id} title={`${entry.id} ${ruleTitle(entry)}`}>
      {() => <RuleParts entry={entry} sentence={sentences.get(entry.id) ?? ''} />}
    </Disclosure>
  );
  return (
    <>
      <Field label={words.search} hint={words.searchHint}>
        <SearchBox
          className={styles.search}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
      </Field>
      <Text size={200} role="status">
        {found.length === 0 ? words.none : words.found(found.length, RULE_REFERENCE.length)}
      </Text>
      <div>
        {isSearching
          ? found.map(one)
          : areas.map((area) => {
              const own = found.filter((entry) => entry.area === area);
              return (
                <Disclosure
                  key={area}
                  title={`${area} ${words.areas[area]}`}
                  state={String(own.length)}
                >
                  {() => <div className={styles.rules}>{own.map(one)}</div>}
                </Disclosure>
              );
            })}
      </div>
    </>
  );
}

/** What a rule asks, why, how it is mended, and what asks for it. */
function RuleParts({ entry, sentence }: { entry: RuleEntry; sentence: string }) {
  const styles = useStyles();
  const { severity, isCommanded, authority, thresholds } = entry;
  const { why, mend } = noteOf(entry);
  const grade = `${words.severities[severity]}${isCommanded ? `（${words.commanded}）` : ''}`;
  const parts: readonly (readonly [string, string])[] = [
    [words.parts.severity, grade],
    // The sentence of the rule book is Chinese: in English the title and its reason stand for it.
    [words.parts.says, spokenLanguage() === 'zh' ? sentence : ''],
    [words.parts.why, why],
    [words.parts.mend, mend],
    [words.parts.authority, asWords(authority)],
    [
      words.parts.thresholds,
      thresholds
        .map((each) => asWords(thresholdText(each)))
        .join(spokenLanguage() === 'zh' ? '；' : '; '),
    ],
  ];
  return (
    <dl className={styles.parts}>
      {parts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt className={styles.part}>{label}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
