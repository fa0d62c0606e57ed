// What held the thread of one frame, task by task: read from a trace of the browser with its profile.
import { samplesOf } from './traced-samples.mjs';

export const CATEGORIES = [
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  // Tells when the profile was begun, which takes longer than most of what it measures.
  'v8',
];

/**
 * The tasks of a frame with threads of its own (another when its page is loaded anew): how long each took, and how much of it was office.js at
 * work for itself, taking Excel's answer to pieces, or the measuring: the beginning of the profile, and the
 * scripts that look for what is to be pressed. All the rest is the frame's own, also what no script did
 * (drawing, clearing memory) and what cannot be told.
 * @param trace the bytes of a trace
 * @param isFrame whether an address is the frame's
 * @returns {{ms: number, office: number, measuring: number, own: number}[]} milliseconds of the thread
 */
export function tasksIn(trace, isFrame) {
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  return threadsOf(traceEvents, isFrame).flatMap((thread) => tasksOf(traceEvents, thread));
}

function tasksOf(events, thread) {
  const own = events
    .filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const begun = own
    .filter(({ name }) => name === 'CpuProfiler::StartProfiling')
    .map(({ ts, dur }) => ({ start: ts, end: ts + dur, whose: 'measuring' }));
  const parts = [...samplesOf(events, thread.pid), ...begun].sort((a, b) => a.start - b.start);
  let at = 0;
  return own
    .filter(({ name }) => name === 'RunTask')
    .map(({ ts, dur, tdur = dur }) => {
      const us = { office: 0, measuring: 0 };
      while (at < parts.length && parts[at].end <= ts) at += 1;
      for (let each = at; each < parts.length && parts[each].start < ts + dur; each += 1) {
        const { start, end, whose } = parts[each];
        us[whose] += Math.max(0, Math.min(end, ts + dur) - Math.max(start, ts));
      }
      // Of the thread: what other programs took of the machine meanwhile is not the page's.
      const ms = tdur / 1000;
      const [office, measuring] = [us.office, us.measuring].map((part) => (part / (dur || 1)) * ms);
      return { ms, office, measuring, own: Math.max(0, ms - office - measuring) };
    });
}

/** The main threads of the processes in which the frame is, or comes to be, alone. */
function threadsOf(events, isFrame) {
  const frames = events.flatMap(({ name, args }) => {
    if (name === 'TracingStartedInBrowser') return args.data.frames ?? [];
    return name === 'FrameCommittedInBrowser' ? [args.data] : [];
  });
  const processes = new Set(frames.filter(({ url }) => isFrame(url)).map((each) => each.processId));
  const isWithIt = ({ processId, url }) =>
    processes.has(processId) && url.startsWith('http') && !isFrame(url);
  if (processes.size === 0 || frames.some(isWithIt)) {
    throw new Error('The frame has no process of its own: its tasks cannot be told from others.');
  }
  return events.filter(
    ({ name, pid, args }) =>
      name === 'thread_name' && processes.has(pid) && args.name === 'CrRendererMain',
  );
}
