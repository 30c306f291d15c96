/** The misconception catalogue: enough entries that say all they should, and witnesses that run and show figures of the engine. */
import { describe, expect, test } from 'vitest';
import { claimContextOf } from '../../src/tools/content/context.ts';
import { loadContent, loadMeasured } from '../../src/tools/content/load.ts';

const root = new URL('../..', import.meta.url).pathname;
const content = loadContent(root, 'en');
const structures = [...content.misconceptions.values()].flatMap((one) => one.misconceptions);
const texts = new Map(
  [...content.misconceptionTexts.values()].flatMap((one) => Object.entries(one.misconceptions)),
);

describe('the misconception catalogue', () => {
  test('has at least forty entries that say why they are tempting, thirty of them with a witness', () => {
    const told = structures.filter(({ id }) => texts.get(id)?.tempting !== undefined);
    expect(told.length).toBeGreaterThanOrEqual(40);
    expect(told.filter((one) => one.witness !== undefined).length).toBeGreaterThanOrEqual(30);
  });

  test('has each belief once', () => {
    const beliefs = [...texts.values()].map(({ belief }) => belief);
    expect(beliefs.filter((one, index) => beliefs.indexOf(one) !== index)).toEqual([]);
  });

  test('a witness is a program and a sentence; figures in the sentence are claims', () => {
    for (const { id, witness } of structures) {
      const text = texts.get(id)?.witness;
      expect(text === undefined, id).toBe(witness === undefined);
      if (witness === undefined || text === undefined) continue;
      expect(content.programs.has(witness.program), `${id}: ${witness.program}`).toBe(true);
      const named = [...text.matchAll(/\[\[([^\]|]+)/g)].map((match) => match[1] as string);
      expect(named.filter((claim) => !content.claims.has(claim))).toEqual([]);
      const left = text.replace(/\[\[[^\]]+\]\]/g, '').replace(/\b[23]\.\d+t?\b|\b0\.1 s\b/g, '');
      expect(left, id).not.toMatch(/\d/);
    }
  });

  test('what beside-the-lessons witnesses show is so', () => {
    const run = claimContextOf(content, loadMeasured(root)).run;
    const output = (id: string): string => {
      const witness = structures.find((one) => one.id === `reference.${id}`)?.witness;
      if (witness === undefined) throw new Error(`${id} has no witness`);
      return run(witness.program, witness.profile, witness.seed)
        .output.map(({ text }) => text)
        .join('');
    };
    expect(output('interval-zero')).toMatch(/0\.005 is taken[\s\S]*\n0 is refused/);
    expect(output('queue-needs-gil')).toBe('orders done: 2000\ndone twice: 0\n');
    expect(output('signal-handler-thread')).toBe('raised by worker\nhandled by MainThread\n');
    expect(output('daemon-cleanup')).toBe('the program ends\n');
  });
});
