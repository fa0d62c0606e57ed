import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Agenda, AgendaPart } from '../../review/agenda';
import type { Figures } from '../../facts/figure';
import { messages } from '../messages';
import { lackOf } from './missing-parts';
import { keyFigures, type FigureLine } from './key-figures';

const COLOURS = { content: 'success', none: 'informative', missing: 'danger' } as const;

const useStyles = makeStyles({
  parts: { listStyle: 'none', margin: 0, padding: 0 },
  part: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  items: { listStyle: 'none', margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  item: { padding: `${tokens.spacingVerticalXS} 0 0` },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: { minWidth: 0 },
  badge: { flexShrink: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  lack: { display: 'block', color: tokens.colorPaletteRedForeground1 },
});

/** The parts of the agenda, each with whether it says something and the figures that sum it up. */
export function AgendaSummary({ agenda }: { agenda: Agenda }) {
  const styles = useStyles();
  return (
    <ol className={styles.parts} aria-label={messages.agenda.summary}>
      {agenda.parts.map((part) => (
        <li key={part.no} className={styles.part}>
          <PartLine part={part} figures={agenda.figures} label={`${part.no}. ${part.title}`} />
          {part.items.length > 0 && (
            <ol className={styles.items}>
              {part.items.map((item) => (
                <li key={item.no} className={styles.item}>
                  <PartLine
                    part={item}
                    figures={agenda.figures}
                    label={`${item.no} ${item.title}`}
                  />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function PartLine(props: { part: AgendaPart; figures: Figures; label: string }) {
  const styles = useStyles();
  const { part, figures, label } = props;
  const lines: FigureLine[] =
    part.status === 'none' ? [{ text: part.reason, reason: '' }] : keyFigures(part.no, figures);
  const lack = lackOf(part);
  return (
    <>
      <div className={styles.head}>
        <Text weight={part.no.includes('-') ? 'regular' : 'semibold'} className={styles.title}>
          {label}
        </Text>
        <Badge appearance="tint" color={COLOURS[part.status]} className={styles.badge}>
          {messages.agenda.status[part.status]}
        </Badge>
      </div>
      {lack !== '' && (
        <Text size={200} className={styles.lack}>
          {lack}
        </Text>
      )}
      {lines.map(({ text, reason }) => (
        <Text key={text} size={200} className={styles.quiet} title={reason || undefined}>
          {text}
        </Text>
      ))}
    </>
  );
}
