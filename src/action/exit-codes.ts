/** Exit codes of the main step; the same numbers as the command line's. */
export const exitCodes = { pass: 0, fail: 1, inconclusive: 2, usage: 3, interrupted: 130 } as const;
