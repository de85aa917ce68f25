import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Blob {
  readonly content: Buffer;
  readonly contentType: string;
}

const maxBlobBytes = 512 * 1024 * 1024;

/** The part of Azure's block blobs that the artifact client speaks: blocks in any order, a list that orders them. */
export class BlobStore {
  private readonly blocks = new Map<string, Buffer>();
  private readonly blobs = new Map<string, Blob>();

  get(key: string): Blob | null {
    return this.blobs.get(key) ?? null;
  }

  async handle(key: string, request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      this.download(key, url, response);
      return;
    }
    const body = await readBody(request);
    const part = url.searchParams.get('comp');
    if (part === 'block') this.blocks.set(`${key} ${url.searchParams.get('blockid')}`, body);
    else {
      const content = part === 'blocklist' ? this.assemble(key, body.toString('utf8')) : body;
      const contentType = String(request.headers['x-ms-blob-content-type'] ?? 'application/octet-stream');
      this.blobs.set(key, { content, contentType });
    }
    response.writeHead(201, { 'x-ms-request-id': '1', 'x-ms-version': '2025-01-05', etag: '"1"' }).end();
  }

  private assemble(key: string, list: string): Buffer {
    const ids = [...list.matchAll(/<(?:Latest|Committed|Uncommitted)>(.*?)<\//g)].map(
      (match) => match[1] ?? '',
    );
    return Buffer.concat(
      ids.map((id) => {
        const block = this.blocks.get(`${key} ${id}`);
        if (!block) throw new Error(`the block list names block ${id}, which was never put`);
        return block;
      }),
    );
  }

  private download(key: string, url: URL, response: ServerResponse): void {
    const blob = this.blobs.get(key);
    if (!blob) {
      response.writeHead(404).end();
      return;
    }
    const name = url.searchParams.get('name') ?? 'artifact';
    response
      .writeHead(200, {
        'content-type': blob.contentType,
        'content-length': blob.content.length,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      })
      .end(blob.content);
  }
}

/** @throws Error above {@link maxBlobBytes}. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBlobBytes) throw new Error(`a request of more than ${maxBlobBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
