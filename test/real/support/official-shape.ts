import type { Docker } from '../../../src/cluster/docker-command.js';

/**
 * Moves the broker of a packaged image to where the official images have it: /opt/rabbitmq, user 999, an
 * entry script of its own, console logging, message counts switched off, data in a volume.
 */
const rearrange = `
set -e
mkdir -p /opt /usr/local/bin
mv /usr/lib/rabbitmq/lib/rabbitmq_server-* /opt/rabbitmq
rm -rf /usr/lib/rabbitmq /usr/sbin/rabbitmq* /usr/sbin/invoke-rabbitmq*
sed -i 's/^rabbitmq:x:[0-9]*:[0-9]*:/rabbitmq:x:999:999:/' /etc/passwd
sed -i 's/^rabbitmq:x:[0-9]*:/rabbitmq:x:999:/' /etc/group
mkdir -p /etc/rabbitmq/conf.d /var/log/rabbitmq /var/lib/rabbitmq
printf 'loopback_users.guest = false\\nlog.console = true\\n' >/etc/rabbitmq/conf.d/10-defaults.conf
printf 'management_agent.disable_metrics_collector = true\\n' \
  >/etc/rabbitmq/conf.d/20-management_agent.disable_metrics_collector.conf
printf '#!/bin/sh\\necho "this entry script must not run"; exit 1\\n' >/usr/local/bin/docker-entrypoint.sh
chmod 755 /usr/local/bin/docker-entrypoint.sh
chown -R 999:999 /opt/rabbitmq /etc/rabbitmq /var/log/rabbitmq /var/lib/rabbitmq
`;

/** Makes such an image from one with a packaged broker; returns its name. */
export async function officialShape(docker: Docker, base: string): Promise<string> {
  const image = 'rmq-chaos-official-shape:3.10.8-management';
  const container = `rmq-chaos-official-shape-${process.pid}`;
  const changes = [
    'ENV PATH=/opt/rabbitmq/sbin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'ENV RABBITMQ_LOGS=-',
    'ENV RABBITMQ_DATA_DIR=/var/lib/rabbitmq',
    'VOLUME /var/lib/rabbitmq',
    'ENTRYPOINT ["docker-entrypoint.sh"]',
    'CMD ["rabbitmq-server"]',
    'LABEL rmq-chaos.cache=',
  ].flatMap((change) => ['--change', change]);
  await docker.must(['run', '--name', container, '--network', 'none', base, '/bin/sh', '-c', rearrange]);
  await docker.must(['commit', ...changes, container, image]);
  await docker.must(['rm', container]);
  return image;
}
