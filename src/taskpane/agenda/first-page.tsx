import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Agenda } from '../../review/agenda';
import type { KeyFigure } from '../../review/key-figures';
import { CHINESE } from '../chinese';
import { figureWords, valueWords } from '../in-words';
import { firstPageWords as words } from './first-page-words';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  line: { paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  figures: { margin: 0 },
  figure: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: { margin: 0, textAlign: 'end' },
  title: { margin: 0 },
});

/** What the paper's first page will say: the same lines and the same figures, short. */
export function FirstPage({ agenda }: { agenda: Agenda }) {
  const styles = useStyles();
  const { summary, keyFigures } = agenda;
  return (
    <>
      <section aria-label={words.summary}>
        <Text as="h2" weight="semibold" className={styles.title} block>
          {words.summary}
        </Text>
        {summary.length === 0 && <Text className={styles.quiet}>{words.none}</Text>}
        {summary.length > 0 && (
          <ol className={styles.list} aria-label={words.summary}>
            {summary.map(({ part, fact, proposal }) => (
              <li key={`${part} ${fact}`} className={styles.line}>
                <Text lang={CHINESE}>{fact}</Text>
                <Text size={200} className={styles.quiet}>
                  {words.proposal}
                  <span lang={CHINESE}>{proposal}</span>
                </Text>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-label={words.figures}>
        <Text as="h2" weight="semibold" className={styles.title} block>
          {words.figures}
        </Text>
        <dl className={styles.figures}>
          {keyFigures.map((figure) => (
            <FigureLine key={figure.id} figure={figure} />
          ))}
        </dl>
      </section>
    </>
  );
}

function FigureLine({ figure }: { figure: KeyFigure }) {
  const styles = useStyles();
  const { reason } = figure;
  const [now, before] = [valueWords(figure.now), valueWords(figure.before)];
  const [change, judgement] = [valueWords(figure.change), valueWords(figure.judgement)];
  return (
    <div className={styles.figure}>
      <dt>{figureWords(figure)}</dt>
      <dd className={styles.value} title={valueWords(reason) || undefined}>
        <Text weight="semibold">{now}</Text>
        <Text size={200} className={styles.quiet}>
          {figure.before === '—'
            ? words.nothingBefore(judgement)
            : words.before(before, change, judgement)}
        </Text>
      </dd>
    </div>
  );
}
