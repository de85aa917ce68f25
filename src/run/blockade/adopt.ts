import type { Session } from './session.js';

/** DEV */
export async function endNetworkOfAdopted(_session: Session): Promise<void> {}
