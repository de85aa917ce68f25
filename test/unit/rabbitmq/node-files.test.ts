import { describe, expect, it } from 'vitest';
import { brokerSettings, nodeFiles } from '../../../src/rabbitmq/node-files.js';
import { clusterSpec, nodes } from './specs.js';

const credentials = { user: 'chaos', password: 'secret' };
const confOf = (version: string, config: Record<string, string> = {}): string[] =>
  nodeFiles(clusterSpec({ config }), nodes, credentials, 'COOKIE', version)
    .rabbitmqConf.trimEnd()
    .split('\n');

describe('the files of a node', () => {
  it('name every peer for static discovery', () => {
    const conf = confOf('3.10.8');
    expect(conf).toContain('cluster_formation.peer_discovery_backend = classic_config');
    expect(conf).toContain('cluster_formation.classic_config.nodes.3 = rabbit@rabbitmq3');
  });

  it.each([
    ['3.8.9', true, false],
    ['3.10.8', true, false],
    ['4.0.5', true, false],
    ['4.3.6', false, true],
    ['4.10.0', false, true],
  ])('on %s hold the keys that this version knows, and no others', (version, handling, disconnect) => {
    const conf = confOf(version, { consumer_disconnected_timeout: '5000' });
    expect(conf.includes('cluster_partition_handling = autoheal')).toBe(handling);
    expect(conf.includes('consumer_disconnected_timeout = 5000')).toBe(disconnect);
  });

  it("let the scenario's own lines win, each key once", () => {
    const conf = confOf('4.0.5', { 'disk_free_limit.absolute': '1GB', heartbeat: '10' });
    expect(conf.filter((line) => line.startsWith('disk_free_limit'))).toEqual([
      'disk_free_limit.absolute = 1GB',
    ]);
    expect(conf).toContain('heartbeat = 10');
  });

  it('set the net tick', () => {
    const files = nodeFiles(clusterSpec({ netTickSeconds: 12 }), nodes, credentials, 'COOKIE', '4.0.5');
    expect(files.advancedConfig).toContain('{net_ticktime, 12}');
    expect(files.erlangCookie).toBe('COOKIE');
  });

  it('tell the header what a run depends on', () => {
    expect(brokerSettings(clusterSpec(), '4.0.5')).toEqual({ cluster_partition_handling: 'autoheal' });
    expect(brokerSettings(clusterSpec(), '4.3.6')).toEqual({ consumer_disconnected_timeout: '60000' });
  });
});
