import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream into lines as the runner's reader does: at LF, CR LF and a lone CR; the last may lack its end. */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';

  constructor(private readonly take: (line: string) => void) {}

  push(chunk: Buffer): void {
    this.rest += this.decoder.write(chunk);
    // A CR at the very end may be half of a CR LF.
    const whole = this.rest.endsWith('\r') ? this.rest.slice(0, -1) : this.rest;
    const held = this.rest.slice(whole.length);
    const lines = whole.split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? '') + held;
    for (const line of lines) this.take(line);
  }

  end(): void {
    const last = (this.rest + this.decoder.end()).replace(/\r$/, '');
    this.rest = '';
    if (last !== '') this.take(last);
  }
}
