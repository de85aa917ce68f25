/** The generator of schedules has 2³² of them: a larger seed would only be a second name for one. */
export const maxSeed = 2 ** 32 - 1;
