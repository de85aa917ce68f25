import type { Scenario } from '../config/scenario.js';
import { NotInThisVersion, queueDeclaration } from '../rabbitmq/queue-arguments.js';
import { ConfigurationError } from './contract.js';

/**
 * Refuses, before anything is started, queues that the broker's version does not have.
 * @throws ConfigurationError naming every such lane, at the scenario's place.
 */
export function checkVersion({ lanes, cluster, position }: Scenario, brokerVersion: string): void {
  const problems = lanes.flatMap((lane) => {
    try {
      queueDeclaration(lane, cluster.nodes.length, brokerVersion);
      return [];
    } catch (error) {
      if (!(error instanceof NotInThisVersion)) throw error;
      return [
        { position, message: `${error.message}.`, hint: 'Choose another queue type or another version.' },
      ];
    }
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}
