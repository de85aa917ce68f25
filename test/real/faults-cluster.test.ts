import { expect, test } from 'vitest';
import { networkTools } from '../../src/cluster/network-tools.js';
import type { LaneSpec } from '../../src/config/scenario.js';
import type { FaultContext } from '../../src/faults/fault.js';
import { healEverything } from '../../src/faults/heal-everything.js';
import { createNetworkControl } from '../../src/faults/network.js';
import { faultOf } from '../../src/faults/registry.js';
import { UndoBook } from '../../src/faults/undo-book.js';
import { actionOf } from './support/fault-context.js';
import { laneSpec, withLab } from './workload-lab.js';

const suites = (process.env.RMQ_TEST_SUITES ?? 'trixie').split(',');

test.each(suites)(
  'faults of the whole cluster and by the broker’s commands, with RabbitMQ of %s',
  async (suite) => {
    const lanes: readonly LaneSpec[] = [laneSpec({ name: 'main', publishers: { ratePerSecond: 50 } })];
    await withLab({ suite, lanes }, async ({ cluster, broker, workload, host, signal }) => {
      const context: FaultContext = {
        cluster,
        network: createNetworkControl(cluster, host, await networkTools(host)),
        clients: workload.clients,
        broker,
        undo: new UndoBook(),
        resolveNode: async (target) =>
          target === 'leader' ? ((await broker.leaderOf('main')) ?? '') : target,
      };
      const apply = async (...words: Parameters<typeof actionOf>): Promise<string> => {
        const action = actionOf(...words);
        const began = performance.now();
        const { target, evidence } = await faultOf(action.kind).apply(context, action);
        console.log(
          `${suite} ${action.kind} ${target} ${Math.round(performance.now() - began)} ms: ${evidence}`,
        );
        return evidence;
      };
      await workload.start(signal);

      await workload.whenCount('main', 'confirmed', 50, AbortSignal.timeout(30_000));
      expect(await apply('memory-alarm', 'rabbitmq1')).toContain('memory alarm in force');
      expect(await apply('end-alarm', null)).toContain('no alarm after');
      expect(await apply('transfer-leader', null, { options: { to: 'rabbitmq2' } })).toContain(
        'led by rabbitmq2',
      );
      await expect(apply('transfer-leader', null, { options: { to: 'rabbitmq2' } })).rejects.toThrow(
        'leads queue main already',
      );
      expect(await apply('queue-crash', null)).toContain('on rabbitmq2 is dead; led by');
      expect(await apply('remove-member', 'rabbitmq3')).not.toContain('rabbitmq3');
      expect(await broker.membersOf('main')).toHaveLength(2);
      await apply('disk-alarm', 'rabbitmq1');
      expect(await apply('drain', 'rabbitmq2')).toMatch(
        /maintenance mode; port 5672 closed.*led by rabbitmq1/,
      );
      const proofs = await healEverything(context, { limitMs: 100_000 });
      console.log(JSON.stringify(proofs, null, 1));
      expect(proofs.map(({ target }) => target)).toEqual(
        expect.arrayContaining(['drain rabbitmq2', 'disk-alarm rabbitmq1', 'remove-member main rabbitmq3']),
      );
      expect(await broker.membersOf('main')).toHaveLength(3);
      expect(await broker.alarmsOf('rabbitmq1')).toEqual([]);

      expect(await apply('stop-app', 'rabbitmq3')).toContain('Erlang runs on');
      expect(await apply('start-app', null)).toContain('answers on AMQP');
      expect(await apply('quorum-loss', null)).toMatch(/2 of 3 members.*knows no leader/);
      expect(await apply('start-cluster', null)).toMatch(/answers on AMQP/);
      expect(await apply('kill-cluster', null)).toMatch(
        /rabbitmq1: no process left.*rabbitmq3: no process left/,
      );
      expect(await apply('start-cluster', null, { options: { order: 'backwards' } })).toMatch(
        /answers on AMQP/,
      );
      await healEverything(context, { limitMs: 100_000 });
      expect(context.undo.pending(true)).toEqual([]);
      expect(await broker.whatIsNotWhole()).toEqual([]);
    });
  },
);
