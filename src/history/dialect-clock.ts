const secondUs = 1_000_000;
const dayUs = 86_400 * secondUs;
/** Threads print out of turn by a little; a step back by more than this is the next day. */
const jitterUs = 300 * secondUs;

/** Microseconds since midnight of `HH:MM:SS` or `HH:MM:SS.ffffff`; null for anything else. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6}))?$/.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, fraction = ''] = match;
  return (
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * secondUs +
    Number(fraction.padEnd(6, '0'))
  );
}

/** Turns times of day, which carry no date, into one line of time: a clear step back starts another day. */
export class DayClock {
  #nowUs = 0;
  #started = false;

  /** Time of the last line that had one. */
  get nowUs(): number {
    return this.#nowUs;
  }

  /** @param timeOfDayUs Microseconds since midnight. */
  read(timeOfDayUs: number): number {
    if (!this.#started) {
      this.#started = true;
      this.#nowUs = timeOfDayUs;
      return timeOfDayUs;
    }
    const sinceUs = (((timeOfDayUs - this.#nowUs) % dayUs) + dayUs) % dayUs;
    this.#nowUs += sinceUs >= dayUs - jitterUs ? sinceUs - dayUs : sinceUs;
    return this.#nowUs;
  }
}
