import { endedWithin } from './ended-within.js';
import { type Fault, FaultNotEffective } from './fault.js';
import { targetClient, targetNode } from './target.js';

const closedLimitMs = 10_000;

/** The broker closes connections, as its operator would do it; every client must have seen the broker's own close. */
export const closeConnections: Fault = {
  kind: 'close-connections',
  async apply(context, action) {
    const { clients, broker } = context;
    const node = action.node === null ? null : await targetNode(context, action);
    const wanted = clients
      .connections(action.lane, action.client)
      .filter((connection) => node === null || connection.node === node);
    if (wanted.length === 0)
      throw new FaultNotEffective(`no client is connected${node === null ? '' : ` to ${node}`} now`);
    await broker.closeConnections(
      wanted.map(({ name }) => name),
      `rmq-chaos action ${action.index}`,
    );
    const reasons = await endedWithin(wanted, closedLimitMs);
    const others = reasons.filter(({ reason }) => !/CONNECTION.FORCED/.test(reason));
    if (others.length > 0) {
      const told = others.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
      throw new FaultNotEffective(`not closed by the broker: ${told}`);
    }
    const names = reasons.map(({ name }) => name).join(', ');
    const evidence = `${reasons.length} connections closed by the broker, each client told: ${names}; ${reasons[0]?.reason}`;
    return { target: node ?? targetClient(action), evidence };
  },
};
