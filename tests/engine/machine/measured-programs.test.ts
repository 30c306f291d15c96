/**
 * Every measured program runs to its RESULT line, at a hundredth of the scale at which it was measured; some repeat a
 * whole race so often that this still takes long.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runOnEngine } from '../../support/engine.ts';

const folder = fileURLToPath(new URL('../../../public/measured/programs/', import.meta.url));
const programs = readdirSync(folder).filter((file) => file.endsWith('.py'));

describe('every program', { timeout: 120_000 }, () => {
  test.each(programs)('%s', (file) => {
    const source = readFileSync(folder + file, 'utf8');
    const run = runOnEngine(source, '3.14', { cores: 2, argv: [file, '0.01'] });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const line = run.stdout.trimEnd().split('\n').at(-1) ?? '';
    expect(line).toMatch(/^RESULT \{/);
    const result = JSON.parse(line.slice('RESULT '.length)) as object;
    expect(result).not.toHaveProperty('skipped');
  });
});
