// The objects of a kind that are still reachable in a frame, as the browser's own tools find them.

/** What a frame's scripts run in: objects are found from the frame that has made them. */
export async function framesOf(session) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const names = { [frameTree.frame.id]: 'around', [frameTree.childFrames[0].frame.id]: 'pane' };
  const found = {};
  const note = ({ context: { id, auxData } }) => {
    if (auxData.isDefault) found[names[auxData.frameId]] = id;
  };
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.enable');
  await session.send('Runtime.disable');
  session.off('Runtime.executionContextCreated', note);
  return found;
}

/**
 * The sum of what `count` says of each object of the class.
 * @param {number[]} frames of `framesOf`
 */
export async function livingIn(session, frames, className, count) {
  const group = { objectGroup: 'soak' };
  let sum = 0;
  for (const contextId of frames) {
    try {
      const expression = `${className}.prototype`;
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        ...group,
      });
      const asked = { prototypeObjectId: result.objectId, ...group };
      const { objects } = await session.send('Runtime.queryObjects', asked);
      const counted = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function () { return this.reduce((sum, each) => sum + (${count})(each), 0); }`,
        objectId: objects.objectId,
        returnByValue: true,
      });
      if (counted.exceptionDetails) throw new Error(counted.exceptionDetails.exception.description);
      sum += counted.result.value;
    } finally {
      await session.send('Runtime.releaseObjectGroup', group);
    }
  }
  return sum;
}
