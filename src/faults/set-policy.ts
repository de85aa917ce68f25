import { type Fault, FaultNotEffective } from './fault.js';

/** Sets or changes the policy of a lane's queue in the middle of a run. */
export const setPolicy: Fault = {
  kind: 'set-policy',
  async apply({ broker }, action) {
    if (action.policy === null) throw new FaultNotEffective('"set-policy" says no policy');
    return { target: action.lane ?? 'all', evidence: await broker.setPolicy(action.lane, action.policy) };
  },
};
