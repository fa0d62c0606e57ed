import { PaneRequests, type PaneRequest } from '../../src/taskpane/pane-requests';

test('what the ribbon asks before the pane is there is done when it comes', async () => {
  const requests = new PaneRequests();
  const done: PaneRequest[] = [];
  const asked = requests.ask('check');
  expect(done).toEqual([]);
  requests.answerWith((request) => {
    done.push(request);
    return Promise.resolve();
  });
  await asked;
  expect(done).toEqual(['check']);
});

test('a pane that is drawn anew takes over from the one before', async () => {
  const requests = new PaneRequests();
  const done: string[] = [];
  const stopOld = requests.answerWith((request) => {
    done.push(`old ${request}`);
    return Promise.resolve();
  });
  requests.answerWith((request) => {
    done.push(`new ${request}`);
    return Promise.resolve();
  });
  // React ends the old one after the new one has begun: that must not end the new one.
  stopOld();
  await requests.ask('agenda');
  expect(done).toEqual(['new agenda']);
});

test('asking ends when the pane has finished, not before', async () => {
  const requests = new PaneRequests();
  let finish = (): void => undefined;
  requests.answerWith(() => new Promise<void>((resolve) => (finish = resolve)));
  let ended = false;
  const asked = requests.ask('check').then(() => (ended = true));
  await Promise.resolve();
  expect(ended).toBe(false);
  finish();
  await asked;
  expect(ended).toBe(true);
});

test('hazard 3: where the pane cannot take a request it ends, and is told', async () => {
  const requests = new PaneRequests();
  const dropped: PaneRequest[] = [];
  const early = requests.ask('check');
  requests.drop((request) => dropped.push(request));
  await early;
  await requests.ask('agenda');
  expect(dropped).toEqual(['check', 'agenda']);
  // Excel answers after all: from then on requests are taken again.
  const done: PaneRequest[] = [];
  requests.answerWith((request) => {
    done.push(request);
    return Promise.resolve();
  });
  requests.drop((request) => dropped.push(request));
  await requests.ask('check');
  expect([dropped, done]).toEqual([['check', 'agenda'], ['check']]);
});

test('hazard 3: an impatient second click is the same request', async () => {
  const requests = new PaneRequests();
  const done: PaneRequest[] = [];
  let finish = (): void => undefined;
  requests.answerWith((request) => {
    done.push(request);
    return new Promise<void>((resolve) => (finish = resolve));
  });
  const first = requests.ask('agenda');
  const second = requests.ask('agenda');
  await Promise.resolve();
  finish();
  await Promise.all([first, second]);
  expect(done).toEqual(['agenda']);
  const third = requests.ask('agenda');
  await Promise.resolve();
  finish();
  await third;
  expect(done).toEqual(['agenda', 'agenda']);
});
