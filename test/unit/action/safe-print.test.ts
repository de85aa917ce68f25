import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeText } from '../../../src/action/safe-print.js';
import { LineSplitter } from '../../emulator/line-splitter.js';
import { Masks } from '../../emulator/masks.js';
import { StepLog } from '../../emulator/step-log.js';

function commandsIn(text: string): number {
  const log = new StepLog('/w', new Masks());
  const splitter = new LineSplitter((line) => log.accept(line));
  splitter.push(Buffer.from(`${text}\n`));
  splitter.end();
  return log.commands.length;
}

const pieces = fc.constantFrom(
  ...['::error::', '::', ':', '##[error]', '##[', '#', '[', 'add-mask', '::stop-commands::x', '##[group]'],
  ...[
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    '\u0085',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u0000',
    '\u001b[0m',
    'text',
  ],
);

describe('foreign text', () => {
  it('acts when it is printed raw', () => {
    expect(commandsIn('x\r::error::a\n y ##[add-mask]b')).toBe(2);
  });

  it('never acts when it is printed by us', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        expect(commandsIn(safeText(parts.join('')))).toBe(0);
      }),
      { numRuns: 5000 },
    );
  });

  it('stays readable', () => {
    expect(safeText('  ::error::a\nb ##[error]c')).toBe('  : :error::a\nb ## [error]c');
    expect(safeText('a::b # [c] ##x')).toBe('a::b # [c] ##x');
  });
});
