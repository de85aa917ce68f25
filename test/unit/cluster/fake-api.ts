import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A management API of one node: keeps what is put, and knows one user. */
export interface FakeApi {
  readonly port: number;
  readonly things: Set<string>;
  /** Every request, e.g. `PUT /api/vhosts/x`. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function fakeApi(node: string, tags: unknown = ['administrator']): Promise<FakeApi> {
  const things = new Set<string>(['/api/vhosts/%2F']);
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${url}`);
    const end = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (headers.authorization !== `Basic ${Buffer.from('tester:s3cret').toString('base64')}`)
      return end(401, { error: 'not_authorized', reason: 'Login failed' });
    if (url === '/api/whoami') return end(200, { name: 'tester', tags });
    if (url === '/api/overview') return end(200, { node, rabbitmq_version: '4.0.5' });
    if (method === 'PUT') things.add(url);
    else if (!things.has(url)) return end(404, { error: 'Object Not Found' });
    if (method === 'DELETE') things.delete(url);
    return end(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    things,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
