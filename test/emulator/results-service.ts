import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArtifactService } from './artifact-service.js';
import { type Blob, BlobStore, readBody } from './blob-store.js';

const twirp = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** Answers instead of the service: a status for this call, or null to let it through. */
export type Failure = (call: { readonly method: string; readonly count: number }) => number | null;

/** GitHub's results service on loopback: artifacts of one workflow run, with the blob storage behind it. */
export class ResultsService {
  /** Every call as `METHOD`, in order, failed ones too. */
  readonly calls: string[] = [];
  failure: Failure = () => null;
  private readonly blobs = new BlobStore();
  private readonly artifacts = new ArtifactService((key, name) => this.signedUrl(key, name), this.blobs);
  private server: Server | null = null;

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(JSON.stringify({ code: 'internal', msg: String(error) }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** What a runner gives to actions, and not to `run` steps. */
  get env(): Readonly<Record<string, string>> {
    return {
      ACTIONS_RUNTIME_URL: `${this.origin}/`,
      ACTIONS_RESULTS_URL: `${this.origin}/`,
      ACTIONS_RUNTIME_TOKEN: unsignedToken(),
    };
  }

  /** Names of the finished artifacts, in order. */
  get names(): readonly string[] {
    return this.artifacts.finished().map((artifact) => artifact.name);
  }

  /** A finished artifact's content as it was uploaded. */
  content(name: string): Blob | null {
    const artifact = this.artifacts.finished().find((candidate) => candidate.name === name);
    return artifact ? this.blobs.get(artifact.key) : null;
  }

  /** Takes a finished artifact away, as its owner or its retention would. */
  forget(name: string): void {
    this.artifacts.forget(name);
  }

  /** Turns over one byte in the middle of a finished artifact, which is no longer what was announced. */
  damage(name: string): void {
    const content = this.content(name)?.content;
    if (!content) throw new Error(`no artifact ${name}`);
    const middle = Math.floor(content.length / 2);
    content[middle] = (content[middle] ?? 0) ^ 0xff;
  }

  private get origin(): string {
    if (!this.server) throw new Error('the results service is not started');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private signedUrl(key: string, name: string): string {
    return `${this.origin}/blob/${key}?sig=c2lnbmVk&sv=2025-01-05&name=${encodeURIComponent(name)}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const blobKey = /^\/blob\/(\w+)$/.exec(url.pathname)?.[1];
    const method = blobKey ? `${request.method} blob` : url.pathname.replace(twirp, '');
    this.calls.push(method);
    const status = this.failure({ method, count: this.calls.filter((call) => call === method).length });
    if (status !== null) {
      await readBody(request);
      reply(response, status, { code: 'unavailable', msg: 'injected' });
      return;
    }
    if (blobKey) {
      await this.blobs.handle(blobKey, request, url, response);
      return;
    }
    const body: unknown = JSON.parse((await readBody(request)).toString('utf8'));
    if (!/^Bearer .+/.test(request.headers.authorization ?? '')) {
      reply(response, 401, { code: 'unauthenticated', msg: 'no token' });
      return;
    }
    const answer = this.artifacts.call(method, body as Readonly<Record<string, unknown>>);
    reply(response, answer.status, answer.body);
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function unsignedToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const run = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
  const job = 'ca395085-040a-526b-2ce8-bdc85f692774';
  return [part({ alg: 'none', typ: 'JWT' }), part({ scp: `Actions.Results:${run}:${job}` }), 'none'].join(
    '.',
  );
}
