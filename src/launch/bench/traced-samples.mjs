// Of a trace's profile: when a script ran that is not the page's own.

/** A sample that stands for more than this is one whose followers were lost. */
const LONGEST_US = 5_000;

/**
 * When office.js worked for itself, and when the scripts of the measuring did, which have no address.
 * A page's own is what it waits for, so also what it asks of office.js; nothing is told of that here.
 * @param {number} pid the process
 * @returns {{start: number, end: number, whose: 'office' | 'measuring'}[]} in microseconds
 */
export function samplesOf(events, pid) {
  return [...profilesOf(events, pid).values()].flatMap(({ nodes, found }) =>
    found
      .sort((a, b) => a.start - b.start)
      .map(({ start, node }, index) => ({
        start,
        end: Math.min(found[index + 1]?.start ?? start, start + LONGEST_US),
        whose: whoseOf(nodes, node),
      }))
      .filter(({ whose }) => whose !== undefined),
  );
}

function profilesOf(events, pid) {
  const profiles = new Map();
  for (const { name, pid: own, id, args } of events) {
    if (own !== pid) continue;
    if (name === 'Profile') {
      profiles.set(id, { time: args.data.startTime, nodes: new Map(), found: [] });
    }
    const profile = profiles.get(id);
    if (name !== 'ProfileChunk' || !profile) continue;
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const node of cpuProfile.nodes ?? []) profile.nodes.set(node.id, node);
    (cpuProfile.samples ?? []).forEach((node, index) => {
      profile.time += timeDeltas[index] ?? 0;
      profile.found.push({ start: profile.time, node });
    });
  }
  return profiles;
}

function whoseOf(nodes, node) {
  let whose;
  for (let each = nodes.get(node); each; each = nodes.get(each.parent)) {
    const { url = '', functionName } = each.callFrame;
    if (url.includes('/office-js/')) whose = 'office';
    else if (url.startsWith('http')) return undefined;
    // What stands in brackets is the engine itself.
    else if (!functionName.startsWith('(') || functionName === '(anonymous)') whose ??= 'measuring';
  }
  return whose;
}
