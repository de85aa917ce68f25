import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { networkTools } from '../../src/cluster/network-tools.js';
import type { LaneSpec } from '../../src/config/scenario.js';
import type { FaultContext } from '../../src/faults/fault.js';
import { healEverything } from '../../src/faults/heal-everything.js';
import { createNetworkControl } from '../../src/faults/network.js';
import { faultOf } from '../../src/faults/registry.js';
import { UndoBook } from '../../src/faults/undo-book.js';
import { actionOf } from './support/fault-context.js';
import { laneSpec, say, withLab } from './workload-lab.js';

const suites = (process.env.RMQ_TEST_SUITES ?? 'trixie').split(',');

test.each(suites)(
  'faults of the whole cluster and by the broker’s commands, with RabbitMQ of %s',
  async (suite) => {
    const lanes: readonly LaneSpec[] = [
      laneSpec({ name: 'main', publishers: { ratePerSecond: 50 } }),
      laneSpec({ name: 'plain', queue: { type: 'classic', replicas: 1 }, publishers: { ratePerSecond: 50 } }),
    ];
    await withLab({ suite, lanes }, async (lab) => {
      const { cluster, broker, workload, host, signal } = lab;
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
      expect(await apply('consumer-crash', null, { lane: 'main' })).toContain('crashed');
      expect(await apply('consumer-start', null, { lane: 'main' })).toContain('starts');
      await expect
        .poll(() => readFileSync(lab.historyFile, 'utf8'), { timeout: 20_000 })
        .toMatch(/ disconnected main\.c1\/1 .* consuming main\.c1\/2 /s);
      expect(await apply('memory-alarm', 'rabbitmq1')).toContain('memory alarm in force');
      expect(await apply('end-alarm', null)).toContain('no alarm after');
      expect(await apply('transfer-leader', null, { options: { to: 'rabbitmq2' } })).toContain(
        'led by rabbitmq2',
      );
      await expect(apply('transfer-leader', null, { options: { to: 'rabbitmq2' } })).rejects.toThrow(
        'leads queue main already',
      );
      expect(await apply('queue-crash', null)).toContain('on rabbitmq2 is dead; led by');
      expect(await apply('queue-crash', null, { lane: 'plain' })).toContain('classic process of queue plain');
      // A classic queue that dies cancels its consumers by itself; a client that is told so comes back.
      await expect
        .poll(() => readFileSync(lab.historyFile, 'utf8'), { timeout: 20_000 })
        .toMatch(/ cancelled plain\.c1\/1 by=broker .* consuming plain\.c1\/2 /s);
      expect(await apply('remove-member', 'rabbitmq3')).not.toContain('rabbitmq3');
      expect(await broker.membersOf('main')).toHaveLength(2);
      expect(await apply('add-member', 'rabbitmq3')).toContain('on rabbitmq3 online');
      await apply('remove-member', 'rabbitmq3');
      await apply('drain', 'rabbitmq3');
      expect(await apply('revive', null)).toContain('out of maintenance mode');
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
      expect(await apply('stop-cluster', null, { options: { order: 'forwards' } })).toMatch(
        /rabbitmq1: stopped.*rabbitmq3: stopped/,
      );
      expect(await apply('start-cluster', null)).toMatch(/answers on AMQP/);
      await healEverything(context, { limitMs: 100_000 });
      await broker.awaitWhole({ timeoutMs: 60_000, progress: say, signal });
      expect(await apply('rolling-restart', null, { options: { order: 'backwards' } })).toMatch(
        /rabbitmq3: stopped.*all queues have their members online.*rabbitmq1: stopped.*members online/,
      );
      expect(context.undo.pending(true)).toEqual([]);
      expect(await broker.whatIsNotWhole()).toEqual([]);
      for (const { by, missing } of await lab.drain(90_000)) expect([by, missing]).toEqual(['covered', 0]);
    });
  },
);
