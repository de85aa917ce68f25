import type { BlobStore } from './blob-store.js';

type Fields = Readonly<Record<string, unknown>>;

interface StoredArtifact {
  readonly key: string;
  readonly id: number;
  readonly name: string;
  readonly ids: Fields;
  finished: { readonly size: string; readonly digest: string } | null;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The artifact calls of the results service: names are unique within a run, what is finished stays as it is. */
export class ArtifactService {
  private readonly artifacts: StoredArtifact[] = [];
  private nextId = 1;

  constructor(
    private readonly signedUrl: (key: string, name: string) => string,
    private readonly blobs: BlobStore,
  ) {}

  finished(): readonly StoredArtifact[] {
    return this.artifacts.filter((artifact) => artifact.finished);
  }

  /** As if it had never been uploaded. */
  forget(name: string): void {
    const at = this.artifacts.findIndex((artifact) => artifact.name === name);
    if (at < 0) throw new Error(`no artifact ${name}`);
    this.artifacts.splice(at, 1);
  }

  call(method: string, fields: Fields): Answer {
    switch (method) {
      case 'CreateArtifact':
        return this.create(fields);
      case 'FinalizeArtifact':
        return this.finalize(fields);
      case 'ListArtifacts':
        return this.list(fields);
      case 'GetSignedArtifactURL':
        return this.withArtifact(fields, (artifact) => ({
          signed_url: this.signedUrl(artifact.key, artifact.name),
        }));
      case 'DeleteArtifact':
        return this.withArtifact(fields, (artifact) => {
          this.artifacts.splice(this.artifacts.indexOf(artifact), 1);
          return { ok: true, artifact_id: String(artifact.id) };
        });
      default:
        return { status: 404, body: { code: 'bad_route', msg: `no method ${method}` } };
    }
  }

  private create(fields: Fields): Answer {
    const name = String(fields.name);
    if (this.artifacts.some((artifact) => artifact.name === name))
      return {
        status: 409,
        body: {
          code: 'already_exists',
          msg: 'an artifact with this name already exists on the workflow run',
        },
      };
    const id = this.nextId++;
    const ids = {
      workflow_run_backend_id: fields.workflow_run_backend_id,
      workflow_job_run_backend_id: fields.workflow_job_run_backend_id,
    };
    this.artifacts.push({ key: String(id), id, name, ids, finished: null });
    return { status: 200, body: { ok: true, signed_upload_url: this.signedUrl(String(id), name) } };
  }

  private finalize(fields: Fields): Answer {
    return this.withArtifact(fields, (artifact) => {
      const stored = this.blobs.get(artifact.key)?.content.length;
      const size = String(fields.size);
      if (String(stored) !== size) throw new Error(`size ${size} was announced, ${stored} bytes were put`);
      artifact.finished = { size, digest: String(fields.hash ?? '') };
      return { ok: true, artifact_id: String(artifact.id) };
    });
  }

  private list(fields: Fields): Answer {
    const asked = (filter: unknown, value: string) =>
      filter === undefined || filter === null || filter === value;
    const wanted = this.finished().filter(
      ({ name, id }) => asked(fields.name_filter, name) && asked(fields.id_filter, String(id)),
    );
    const artifacts = wanted.map((artifact) => ({
      ...artifact.ids,
      database_id: String(artifact.id),
      name: artifact.name,
      size: artifact.finished?.size,
      created_at: '2026-01-01T00:00:00Z',
      digest: artifact.finished?.digest,
    }));
    return { status: 200, body: { artifacts } };
  }

  private withArtifact(fields: Fields, act: (artifact: StoredArtifact) => unknown): Answer {
    const artifact = this.artifacts.find((candidate) => candidate.name === fields.name);
    if (!artifact)
      return { status: 404, body: { code: 'not_found', msg: `no artifact ${String(fields.name)}` } };
    return { status: 200, body: act(artifact) };
  }
}
