// Who held the page's one thread in each task: read from a trace of the browser with its profile.

export const CATEGORIES = [
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** A sample that stands for more than this is one whose followers were lost. */
const LONGEST_SAMPLE_US = 20_000;

/**
 * The tasks of the page, each with how long it took and how much of that was others' than the pane's:
 * of the workbench with its host, and of office.js where it works for itself, taking Excel's answer to
 * pieces. What no script did (drawing, clearing memory) counts as the work of whoever had the task.
 * @param trace the bytes of a trace
 * @param ownerOf whose the script of an address is: `pane`, `others` or undefined of what both use
 * @returns {{ms: number, others: number}[]}
 */
export function tasksIn(trace, ownerOf) {
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  const thread = pageThread(traceEvents);
  const isOwn = ({ pid, tid }) => pid === thread.pid && tid === thread.tid;
  const samples = samplesOf(traceEvents, thread.pid, ownerOf);
  let at = 0;
  return traceEvents
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && isOwn(event))
    .sort((a, b) => a.ts - b.ts)
    .map(({ ts, dur, tdur }) => {
      const shares = { pane: 0, others: 0 };
      while (at < samples.length && samples[at].end <= ts) at += 1;
      for (let each = at; each < samples.length && samples[each].start < ts + dur; each += 1) {
        const { start, end, whose } = samples[each];
        if (whose) shares[whose] += Math.min(end, ts + dur) - Math.max(start, ts);
      }
      const known = shares.pane + shares.others;
      // Of the thread, where the browser tells it: what other programs took meanwhile is not the page's.
      const ms = (tdur ?? dur) / 1000;
      return { ms, others: known === 0 ? ms : (ms * shares.others) / known };
    });
}

/** The main thread that ran most: a browser keeps another page ready. */
function pageThread(events) {
  const threads = events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => ({ pid, tid, busy: 0 }));
  for (const { name, pid, tid, dur = 0 } of events) {
    const own = name === 'RunTask' && threads.find((each) => each.pid === pid && each.tid === tid);
    if (own) own.busy += dur;
  }
  return threads.sort((a, b) => b.busy - a.busy)[0];
}

/** When each sample begins and ends, and whose script was running; undefined where none was. */
function samplesOf(events, pid, ownerOf) {
  const profiles = new Map();
  for (const { name, pid: own, id, args } of events) {
    if (own !== pid) continue;
    if (name === 'Profile')
      profiles.set(id, { time: args.data.startTime, nodes: new Map(), found: [] });
    const profile = profiles.get(id);
    if (name !== 'ProfileChunk' || !profile) continue;
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id: node, parent, callFrame } of cpuProfile.nodes ?? []) {
      profile.nodes.set(node, { parent, url: callFrame.url ?? '' });
    }
    (cpuProfile.samples ?? []).forEach((node, index) => {
      profile.time += timeDeltas[index] ?? 0;
      profile.found.push({ start: profile.time, node });
    });
  }
  return [...profiles.values()]
    .flatMap(({ nodes, found }) =>
      found
        .sort((a, b) => a.start - b.start)
        .map(({ start, node }, index) => ({
          start,
          end: Math.min(found[index + 1]?.start ?? start, start + LONGEST_SAMPLE_US),
          whose: whoseOf(nodes, node, ownerOf),
        })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The pane's wherever its script waits for the answer, so also while it asks something of office.js. */
function whoseOf(nodes, node, ownerOf) {
  let whose;
  for (let each = nodes.get(node); each; each = nodes.get(each.parent)) {
    const own = each.url.startsWith('http') ? ownerOf(each.url) : undefined;
    if (own === 'pane') return own;
    whose ??= own;
  }
  return whose;
}
