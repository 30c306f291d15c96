/** Permalinks: what goes in comes out, and whatever is not a link of ours is refused with a reason. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { decodePermalink, encodePermalink } from '../../src/site/lib/permalink.ts';
import { PYTHONS } from '../../src/site/lib/settings.ts';

const shared = {
  source: 'print("héllo")\n# 你好 🐍\n',
  python: '3.13',
  cores: 3,
  switchIntervalNs: 100_000,
  seed: 4294967295,
} as const;
const ID = 'one-lock/countdown';

function craft(payload: unknown, version = '1'): string {
  const json = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return `#p=${encodeURIComponent(ID)}&g=${version}.${deflateRawSync(json).toString('base64url')}`;
}

describe('permalinks', () => {
  test('every profile of the engine can be linked to', async () => {
    expect(PYTHONS).toEqual(PYTHON_VERSIONS);
    for (const python of PYTHONS) {
      const link = await encodePermalink(ID, { ...shared, python });
      expect(await decodePermalink(link, ID)).toEqual({
        kind: 'shared',
        shared: { ...shared, python },
      });
    }
  });

  test('what goes in comes out', async () => {
    const fragment = await encodePermalink(ID, shared);
    expect(fragment).toMatch(/^#p=one-lock%2Fcountdown&g=1\.[A-Za-z0-9_-]+$/);
    expect(await decodePermalink(fragment, ID)).toEqual({ kind: 'shared', shared });
  });

  test('who goes next travels along, and nothing that is no place in a run', async () => {
    const steered = { ...shared, requests: [1200, 45_000] };
    const fragment = await encodePermalink(ID, steered);
    expect(await decodePermalink(fragment, ID)).toEqual({ kind: 'shared', shared: steered });
    const refused = { kind: 'rejected', reason: 'refused' };
    expect(await decodePermalink(craft({ ...shared, requests: [-1] }, '2'), ID)).toEqual(refused);
    expect(await decodePermalink(craft(steered, '1'), ID)).toEqual(refused);
  });

  test('who is woken needs version 3, and is refused where it is no decision', async () => {
    const place = { bytecode: 1200, nth: 0 };
    const steered = {
      ...shared,
      requests: [900],
      handovers: [
        { ...place, thread: 2 },
        { ...place, nth: 1, thread: 0 },
      ],
    };
    const fragment = await encodePermalink(ID, steered);
    expect(fragment).toContain('&g=3.');
    expect(await decodePermalink(fragment, ID)).toEqual({ kind: 'shared', shared: steered });
    expect(await encodePermalink(ID, { ...steered, handovers: [] })).toContain('&g=2.');
    const refused = { kind: 'rejected', reason: 'refused' };
    expect(await decodePermalink(craft(steered, '2'), ID)).toEqual(refused);
    expect(await decodePermalink(craft(steered, '1'), ID)).toEqual(refused);
    const one = { ...place, thread: 2 };
    for (const handovers of [
      [{ ...one, thread: -1 }],
      [{ ...one, bytecode: 0.5 }],
      [{ ...one, bytecode: 1e300 }],
      [{ ...one, more: 1 }],
      [place],
      [one, one],
      [{ ...one, bytecode: 1300 }, one],
      Array.from({ length: 501 }, (_, bytecode) => ({ bytecode, nth: 0, thread: 0 })),
      {},
      null,
    ])
      expect(
        await decodePermalink(craft({ ...shared, handovers }, '3'), ID),
        JSON.stringify(handovers).slice(0, 80),
      ).toEqual(refused);
  });

  test('what the program reads travels along', async () => {
    const asking = { ...shared, stdin: 'Ada\n36\n' };
    expect(await decodePermalink(await encodePermalink(ID, asking), ID)).toEqual({
      kind: 'shared',
      shared: asking,
    });
    expect(await encodePermalink(ID, { ...shared, stdin: '' })).toBe(
      await encodePermalink(ID, shared),
    );
  });

  test('what needs version 2 is written as version 2, all else as version 1', async () => {
    const more = {
      ...shared,
      files: [{ name: 'pkg/helper.py', text: 'x = 1\n' }],
      latencyNs: 0,
      startMethod: 'spawn',
    } as const;
    const asShared = { ...more, files: [...more.files] };
    const link = await encodePermalink(ID, asShared);
    expect(link).toContain('&g=2.');
    expect(await decodePermalink(link, ID)).toEqual({ kind: 'shared', shared: asShared });
    expect(await encodePermalink(ID, { ...shared, files: [] })).toContain('&g=1.');
    // Version 1 knew nothing of these.
    expect(await decodePermalink(craft(more, '1'), ID)).toEqual({
      kind: 'rejected',
      reason: 'refused',
    });
  });

  test('files must be plain names, each once', async () => {
    for (const names of [['../x.py'], ['/etc/passwd'], ['a//b'], ['a.py', 'a.py'], [''], ['a b']]) {
      const files = names.map((name) => ({ name, text: '' }));
      expect(await decodePermalink(craft({ ...shared, files }, '2'), ID), names.join()).toEqual({
        kind: 'rejected',
        reason: 'refused',
      });
    }
    const many = Array.from({ length: 13 }, (_, i) => ({ name: `f${i}.py`, text: '' }));
    expect((await decodePermalink(craft({ ...shared, files: many }, '2'), ID)).kind).toBe(
      'rejected',
    );
  });

  // Copied from pages of the course when they were new; they must open for ever.
  test.each([
    [
      '1.q1Yqzi8tSk5VslIqKMrMK9GIUco4vDInJz9GSTMmT0lHqaCyJCM_T8lKyVjP0FhJRyk5vyi1WMnKWEepuDyzJDnDM68ktagsMcevWMnK0AAEdJSKU1NTlKxMjCxNLM3MjSxNawE',
      {},
    ],
    [
      '2.Rc1BCsIwFEXRrZQ3UgjF2qo04MChA92AdRDaLynEJCRfbSldkOtwYxIn3gWcOyG6R2gJEj70lhcN9OdtjGuwbCwE_MjaWUiUeVFCoHWBImQpEF89t_pomcJTmXOELFYpgUjUQVbruqq3u3W9EYjc9Qk5dOqn3nqTlMsEq-5prsl4CrkfIcA0MCSGbJ8VjcV8FTCKybbjf5IurAKfiLXrIBG9elnMXw',
      {
        stdin: 'Ada\n',
        latencyNs: 1_000_000,
        startMethod: 'spawn',
        files: [{ name: 'helper.py', text: 'x = 1\n' }],
      },
    ],
    [
      '3.FcxBDoIwEEbhu_wrTRpTCmo6N3DjBYQFtpOUhLTaDhhCOJDn8GKGt_wWb0VJU3YMwisPUQ4twu87jqnFsY1QeC0SUgShPlU1FFzKXEC1QvkM4sItCue5H-8FVOk9hcLsQY2xjb1cjT0rZH5PXKSAHlbrTiH00aeZ8y4rnouwS55BldkHUQJIK0jI3HuQ2brtDw',
      { requests: [900], handovers: [{ bytecode: 1200, nth: 0, thread: 2 }] },
    ],
  ])('a link of version %.1s opens as it did', async (payload, more) => {
    expect(await decodePermalink(`#p=one-lock%2Fcountdown&g=${payload}`, ID)).toEqual({
      kind: 'shared',
      shared: { ...shared, source: 'print("héllo")\n', ...more },
    });
  });

  test('any program survives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 16 }),
        async (source, cores) => {
          const link = await decodePermalink(
            await encodePermalink(ID, { ...shared, source, cores }),
            ID,
          );
          expect(link).toEqual({ kind: 'shared', shared: { ...shared, source, cores } });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the format of version 1 is fixed: a link made by hand opens', async () => {
    expect(await decodePermalink(craft(shared), ID)).toEqual({ kind: 'shared', shared });
  });

  test('links to other playgrounds and other fragments are left alone', async () => {
    const fragment = await encodePermalink('one-lock/split', shared);
    for (const other of [fragment, '', '#', '#recap', `#p=${ID}`]) {
      expect(await decodePermalink(other, ID)).toEqual({ kind: 'none' });
    }
  });

  test('damaged links are rejected, whatever the damage', async () => {
    const good = await encodePermalink(ID, shared);
    const cut = good.slice(0, -5);
    const changed = good.replace(/.{6}$/, '!!!!!!');
    for (const bad of [
      cut,
      changed,
      `#p=${ID}&g=1.`,
      `#p=${ID}&g=`,
      `#p=${ID}&g=abc`,
      craft('{"source":'),
      craft(''),
    ]) {
      expect(await decodePermalink(bad, ID), bad).toEqual({ kind: 'rejected', reason: 'damaged' });
    }
  });

  test('bytes at random never throw and never pass', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const link = await decodePermalink(
          `#p=${ID}&g=1.${Buffer.from(bytes).toString('base64url')}`,
          ID,
        );
        expect(link.kind).toBe('rejected');
      }),
      { numRuns: 200 },
    );
  });

  test('a newer version says so', async () => {
    expect(await decodePermalink(craft(shared, '4'), ID)).toEqual({
      kind: 'rejected',
      reason: 'version',
    });
  });

  test('what is not exactly in the schema is refused', async () => {
    const wrong = [
      { ...shared, python: '2.7' },
      { ...shared, cores: 0 },
      { ...shared, cores: 17 },
      { ...shared, cores: 1.5 },
      { ...shared, switchIntervalNs: 10 },
      { ...shared, seed: -1 },
      { ...shared, seed: 2 ** 32 },
      { ...shared, source: 7 },
      { ...shared, extra: true },
      { ...shared, source: undefined },
      [shared],
      null,
    ];
    for (const payload of wrong) {
      expect(await decodePermalink(craft(payload), ID), JSON.stringify(payload)).toEqual({
        kind: 'rejected',
        reason: 'refused',
      });
    }
  });

  test('a small link that unpacks to a flood is refused before it does', async () => {
    expect(await decodePermalink(craft({ ...shared, source: 'a'.repeat(50_000_000) }), ID)).toEqual(
      { kind: 'rejected', reason: 'too-long' },
    );
    expect(await decodePermalink(`#p=${ID}&g=1.${'A'.repeat(400_000)}`, ID)).toEqual({
      kind: 'rejected',
      reason: 'too-long',
    });
  });
});
