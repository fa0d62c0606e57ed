// What of a page's memory is the program's: objects, lists, functions and texts that are reachable. The rest
// is the browser's own: the code it compiles as it learns what is done often, and its notes on that.

const DATA = new Set([
  'object',
  'array',
  'closure',
  'string',
  'concatenated string',
  'sliced string',
  'number',
  'symbol',
  'bigint',
  'regexp',
]);

/** Bytes, of a snapshot of the heap. */
export async function dataOf(session) {
  const pieces = [];
  const take = ({ chunk }) => pieces.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(pieces.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const isData = types[type].map((name) => DATA.has(name));
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (isData[nodes[at + type]]) sum += nodes[at + size];
  }
  return sum;
}
