/**
 * Settles once what waits already had its turn, such as a click. By a message to oneself: timers are made to wait
 * for a second in a pane that nobody sees.
 */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
