import type { AuditEvent } from '../../blockade/audit-line.js';
import type { Session } from './session.js';

/**
 * Does something and puts it in the audit trail, success or failure alike. What it acted on is known from its
 * result; of a failure only what was asked for.
 */
export async function audited<T extends { readonly targets: AuditEvent['targets'] }>(
  { store, living: { id } }: Session,
  event: string,
  asked: AuditEvent['targets'],
  work: () => Promise<T>,
): Promise<T> {
  const now = () => Date.now() / 1000;
  try {
    const done = await work();
    await store.audit(id, { timestamp: now(), event, status: 'Success', targets: done.targets, message: '' });
    return done;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await store.audit(id, { timestamp: now(), event, status: 'Failed', targets: asked, message });
    throw error;
  }
}
