import type { Settlement } from '../config/scenario.js';
import type { ClientControl } from '../faults/fault.js';
import type { Consumer } from './consumer.js';
import { runStorm } from './consumer-storm.js';
import type { Lane } from './lane.js';
import type { Publisher } from './publisher.js';

/**
 * What chaos may tell the clients. Every method throws when it changed nothing: no such lane or client, or all
 * of them were already as they should become.
 */
export function clientControl(lanes: readonly Lane[]): ClientControl {
  const consumers = (
    lane: string | null,
    client: string | null,
    act: (consumer: Consumer) => Promise<string>,
  ): Promise<string> =>
    actOnAll(
      select(lanes, lane, client, (each) => each.consumers),
      act,
    );
  return {
    crashConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.crash()),
    closeConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.close()),
    cancelConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.cancel()),
    startConsumer: (lane, client) => consumers(lane, client, (consumer) => consumer.start()),
    settleConsumer: (lane, client, settle: Settlement) =>
      consumers(lane, client, async (consumer) => consumer.settleBy(settle)),
    storm: (lane, client, wish) => consumers(lane, client, (consumer) => runStorm(consumer, wish)),
    closePublisher: (lane, client) =>
      actOnAll(
        select(lanes, lane, client, (each) => each.publishers),
        (publisher: Publisher) => publisher.close(),
      ),
    connections: (lane, client) =>
      select(lanes, lane, client, everyClient).flatMap(({ connection }) => connection ?? []),
    confine: (apart) =>
      `clients stay on their side: ${lanes
        .flatMap(everyClient)
        .map((each) => `${each.id} with ${each.confine(apart).join(',')}`)
        .join('; ')}`,
    release: () => {
      const released = lanes.flatMap(everyClient).filter((each) => each.release());
      return released.length === 0 ? null : `${released.length} clients may reach every node again`;
    },
    crashPublisher: (lane, client) =>
      actOnAll(
        select(lanes, lane, client, (each) => each.publishers),
        async (publisher: Publisher) => publisher.crash(),
      ),
  };
}

function everyClient({ publishers, consumers }: Lane): readonly (Publisher | Consumer)[] {
  return [...publishers, ...consumers];
}

function select<T extends { readonly id: string }>(
  lanes: readonly Lane[],
  laneName: string | null,
  client: string | null,
  clientsOf: (lane: Lane) => readonly T[],
): T[] {
  const wanted = lanes.filter((lane) => laneName === null || lane.name === laneName);
  if (wanted.length === 0) throw new Error(`there is no lane ${laneName}`);
  const found = wanted.flatMap((lane) =>
    clientsOf(lane).filter(({ id }) => client === null || lane.names.means(client, id)),
  );
  if (found.length === 0) throw new Error(`there is no client ${client ?? 'of that kind'} in the lane`);
  return found;
}

async function actOnAll<T>(clients: readonly T[], act: (client: T) => Promise<string>): Promise<string> {
  const results = await Promise.allSettled(clients.map(act));
  const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason instanceof Error ? result.reason.message : ''] : [],
  );
  if (done.length === 0) throw new Error(reasons.join('; '));
  return [...done, ...reasons.map((reason) => `not all: ${reason}`)].join('; ');
}
