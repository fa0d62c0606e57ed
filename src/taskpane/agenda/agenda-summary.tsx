import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Agenda, AgendaPart } from '../../review/agenda';
import { CHINESE } from '../chinese';
import { agendaMessages } from './agenda-messages';
import { lackOf } from './missing-parts';

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

/** The parts of the agenda, each with whether it says something and how it begins. */
export function AgendaSummary({ agenda }: { agenda: Agenda }) {
  const styles = useStyles();
  return (
    <ol className={styles.parts} aria-label={agendaMessages.summary}>
      {agenda.parts.map((part) => (
        <li key={part.no} className={styles.part}>
          <PartLine part={part} label={`${part.no}. ${part.title}`} />
          {part.items.length > 0 && (
            <ol className={styles.items}>
              {part.items.map((item) => (
                <li key={item.no} className={styles.item}>
                  <PartLine part={item} label={`${item.no} ${item.title}`} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function PartLine({ part, label }: { part: AgendaPart; label: string }) {
  const styles = useStyles();
  const lack = lackOf(part);
  // Its first sentence sums it up, as it stands in the paper.
  const said = part.status === 'none' ? part.reason : lack === '' ? (part.sentences[0] ?? '') : '';
  return (
    <>
      <div className={styles.head}>
        <Text
          weight={part.no.includes('-') ? 'regular' : 'semibold'}
          className={styles.title}
          lang={CHINESE}
        >
          {label}
        </Text>
        <Badge appearance="tint" color={COLOURS[part.status]} className={styles.badge}>
          {agendaMessages.status[part.status]}
        </Badge>
      </div>
      {lack !== '' && (
        <Text size={200} className={styles.lack} lang={CHINESE}>
          {lack}
        </Text>
      )}
      {said !== '' && (
        <Text size={200} className={styles.quiet} lang={CHINESE}>
          {said}
        </Text>
      )}
    </>
  );
}
