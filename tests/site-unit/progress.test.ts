/** What a learner has done: how it changes, how it is kept, moved and never lost. */
import { describe, expect, test } from 'vitest';
import { PROGRESS_KEY } from '../../src/site/lib/keys.ts';
import {
  backupOf,
  beforeLast,
  readBackup,
  restore,
  startOver,
} from '../../src/site/lib/progress/backup.ts';
import { migrate } from '../../src/site/lib/progress/migrations.ts';
import type { Migration } from '../../src/site/lib/progress/migrations.ts';
import { changeOf, rightCount, stageOf } from '../../src/site/islands/inventory/model.ts';
import {
  answered,
  dueNow,
  inventoryDone,
  reached,
  read,
  reviewed,
  reviewQueue,
  solved,
  testedOut,
} from '../../src/site/lib/progress/record.ts';
import { formOf, turned } from '../../src/site/islands/review/model.ts';
import type { AskedQuestion } from '../../src/site/islands/review/model.ts';
import { NOTHING_DONE, progressSchema } from '../../src/site/lib/progress/schema.ts';
import type { Progress } from '../../src/site/lib/progress/schema.ts';
import {
  damagedTexts,
  dropDamaged,
  loadPlayground,
  loadProgress,
  saveProgress,
  savePlayground,
  saveQuiz,
} from '../../src/site/lib/storage.ts';

const DAY = 86_400_000;
const NOON = 1_790_000_000_000;

function memory(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

/** Somebody who has read, answered and solved. */
const some: Progress = [
  (p: Progress) => reached(p, 'one-lock', 'who'),
  (p: Progress) => read(p, 'one-lock', NOON),
  (p: Progress) => answered(p, 'one-lock.four-cores', false, NOON),
  (p: Progress) => answered(p, 'one-lock.whose-lock', true, NOON),
  (p: Progress) => solved(p, 'one-lock.overlap', NOON),
].reduce((progress, change) => change(progress), NOTHING_DONE);

describe('the record', () => {
  test('holds the first time that something was read, answered, solved', () => {
    expect(progressSchema.parse(some)).toEqual(some);
    expect(read(some, 'one-lock', NOON + DAY)).toBe(some);
    expect(solved(some, 'one-lock.overlap', NOON + DAY)).toBe(some);
    expect(answered(some, 'one-lock.four-cores', true, NOON + DAY)).toBe(some);
  });

  test('a lesson is tested out when all its questions were right at once, and not when it was read', () => {
    const right = ['a.x', 'a.y'].reduce((p, id) => answered(p, id, true, NOON), NOTHING_DONE);
    expect(testedOut(right, 'a', ['a.x', 'a.y'], NOON).lessons['a']?.testedOut).toBe(NOON);
    expect(testedOut(right, 'a', ['a.x', 'a.y', 'a.z'], NOON)).toBe(right);
    expect(testedOut(right, 'a', [], NOON)).toBe(right);
    const missed = answered(right, 'a.z', false, NOON);
    expect(testedOut(missed, 'a', ['a.x', 'a.z'], NOON)).toBe(missed);
    const wasRead = read(right, 'a', NOON);
    expect(testedOut(wasRead, 'a', ['a.x', 'a.y'], NOON)).toBe(wasRead);
  });
});

describe('the review queue', () => {
  const missed = answered(NOTHING_DONE, 'a.x', false, NOON);

  test('asks after 2, 7 and 21 days, then no more', () => {
    let progress = missed;
    let now = NOON;
    for (const days of [2, 7, 21]) {
      expect(dueNow(progress, now + days * DAY - 1)).toEqual([]);
      now += days * DAY;
      expect(dueNow(progress, now).map(({ question }) => question)).toEqual(['a.x']);
      progress = reviewed(progress, 'a.x', true, now);
    }
    expect(reviewQueue(progress)).toEqual([]);
    expect(progress.questions['a.x']).toEqual({ answered: NOON, first: false });
  });

  test('begins again after a wrong answer', () => {
    const later = reviewed(missed, 'a.x', true, NOON + 2 * DAY);
    const wrong = reviewed(later, 'a.x', false, NOON + 9 * DAY);
    expect(wrong.questions['a.x']?.review).toEqual({
      gap: 0,
      due: NOON + 11 * DAY,
      asked: 2,
    });
  });

  test('asks variants first, then the question of the lesson, and the same again for the same number', () => {
    const option = (id: string) => ({ id, text: id, why: 'because', right: id === 'a' });
    const one = (title: string): AskedQuestion => ({
      id: 'a.x',
      number: 1,
      title,
      prompt: 'Which?',
      options: ['a', 'b', 'c'].map(option),
      code: null,
      mono: false,
      places: null,
    });
    const question = { ...one('own'), variants: [one('first'), one('second')] };
    const asked = [0, 1, 2, 3].map((number) => formOf(question, number));
    expect(asked.map(({ title }) => title)).toEqual(['first', 'second', 'own', 'first']);
    expect(asked.map(({ options }) => options[0]?.id)).toEqual(['b', 'c', 'a', 'b']);
    expect(formOf(question, 1)).toEqual(asked[1]);
    expect(formOf({ ...one('own'), variants: [] }, 0).title).toBe('own');
    expect(turned([], 3)).toEqual([]);
  });

  test('never lays out an order in order', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, text: id, why: 'because' }));
    const places = { kind: 'order', rows, choices: [rows[1]!, rows[2]!, rows[0]!] } as const;
    const question = {
      ...{ id: 'a.x', number: 1, title: 'Order', prompt: 'Order', options: [], code: null },
      ...{ mono: false, places, variants: [] },
    };
    for (let asked = 0; asked < 6; asked++)
      expect(formOf(question, asked).places?.choices).not.toEqual(rows);
  });

  test('does not ask what was right, and asks the longest due first', () => {
    expect(reviewQueue(answered(NOTHING_DONE, 'a.x', true, NOON))).toEqual([]);
    expect(reviewed(NOTHING_DONE, 'a.x', false, NOON)).toBe(NOTHING_DONE);
    const two = answered(missed, 'a.w', false, NOON - DAY);
    expect(reviewQueue(two).map(({ question }) => question)).toEqual(['a.w', 'a.x']);
  });
});

describe('what cannot be read', () => {
  test.each(['', '{', '[]', '{"version":1}', '{"version":99,"lessons":{}}'])(
    'is set aside, told, and lost only when its owner says so: %s',
    (text) => {
      const store = memory();
      store.setItem(PROGRESS_KEY, text);
      expect(loadProgress(store)).toBeNull();
      expect(damagedTexts(store)).toMatchObject([{ key: PROGRESS_KEY, text }]);
      saveProgress(store, some);
      expect(loadProgress(store)).toEqual(some);
      expect(damagedTexts(store)).toHaveLength(1);
      dropDamaged(store);
      expect(damagedTexts(store)).toEqual([]);
      expect(loadProgress(store)).toEqual(some);
    },
  );

  test('does not take the place of something set aside before', () => {
    const store = memory();
    for (const text of ['one', 'two']) {
      store.setItem('inside-the-gil/1/playground/a/b', text);
      expect(loadPlayground(store, 'a/b')).toBeNull();
    }
    expect(damagedTexts(store).map(({ text }) => text)).toEqual(['one', 'two']);
  });
});

describe('a file', () => {
  function full(): Storage {
    const store = memory();
    saveProgress(store, some);
    savePlayground(store, 'one-lock/overlap', { source: 'x = 1\n' });
    saveQuiz(store, 'one-lock.four-cores', { chosen: ['half'] });
    return store;
  }

  test('brings everything into another browser', () => {
    const backup = backupOf(full(), NOON);
    const read = readBackup(JSON.stringify(backup));
    expect(read).toEqual({ kind: 'backup', backup });
    const other = memory();
    restore(other, backup, NOON + DAY);
    expect(backupOf(other, NOON)).toEqual(backup);
  });

  test('takes the place of what is there, which can be brought back', () => {
    const store = full();
    const mine = backupOf(store, NOON);
    restore(store, backupOf(memory(), NOON), NOON);
    expect(loadProgress(store)).toEqual(NOTHING_DONE);
    expect(loadPlayground(store, 'one-lock/overlap')).toBeNull();
    restore(store, beforeLast(store)!, NOON);
    expect(backupOf(store, NOON)).toEqual(mine);
  });

  test('a new start takes all away and can be undone', () => {
    const store = full();
    const mine = backupOf(store, NOON);
    startOver(store, NOON);
    expect(loadProgress(store)).toBeNull();
    expect(beforeLast(store)).toEqual(mine);
  });

  test('that does not fit in leaves everything as it was', () => {
    const store = full();
    const mine = backupOf(store, NOON);
    const tight: Storage = {
      ...store,
      setItem(key, value) {
        if (key.endsWith('quiz/too-much')) throw new Error('no room');
        store.setItem(key, value);
      },
      get length() {
        return store.length;
      },
    };
    const huge = { ...mine, quizzes: { 'too-much': { chosen: [] } } };
    expect(() => restore(tight, huge, NOON)).toThrow('no room');
    expect(backupOf(store, NOON)).toEqual(mine);
  });

  test.each([
    ['a picture', 'other'],
    ['{"a":1}', 'other'],
    ['{"format":"inside-the-gil","version":2}', 'newer'],
    ['{"format":"inside-the-gil","version":1,"progress":{"version":3}}', 'newer'],
    ['{"format":"inside-the-gil","version":1,"progress":{"version":1}}', 'damaged'],
  ])('that is none is refused: %s', (text, why) => {
    expect(readBackup(text)).toEqual({ kind: 'refused', why });
  });
});

test('a record of an older version takes each step to the present one', () => {
  const steps = new Map<number, Migration>([
    [1, (record: object) => ({ ...record, one: true })],
    [2, (record: object) => ({ ...record, two: true })],
  ]);
  expect(migrate({ version: 1 }, steps, 3)).toEqual({ version: 3, one: true, two: true });
  expect(migrate({ version: 2 }, steps, 3)).toEqual({ version: 3, two: true });
  expect(migrate({ version: 3 }, steps, 3)).toEqual({ version: 3 });
  expect(migrate({ version: 0 }, steps, 3)).toEqual({ version: 0 });
  expect(migrate('nothing', steps, 3)).toBe('nothing');
});

test('a record of version 1 waits on, and has not been asked again', () => {
  const old = {
    version: 1,
    lessons: {},
    questions: {
      'a.x': { answered: NOON, first: false, review: { gap: 1, due: NOON } },
      'a.y': { answered: NOON, first: true },
    },
    tasks: {},
  };
  const store = memory();
  store.setItem(PROGRESS_KEY, JSON.stringify(old));
  expect(loadProgress(store)).toEqual({
    ...old,
    version: 2,
    questions: {
      ...old.questions,
      'a.x': { answered: NOON, first: false, review: { gap: 1, due: NOON, asked: 0 } },
    },
  });
  expect(damagedTexts(store)).toEqual([]);
});

describe('the inventory', () => {
  const option = (id: string, right: boolean) => ({ id, text: id, why: 'because', right });
  const question = {
    id: 'inventory.one',
    title: 'One',
    prompt: 'Which?',
    options: [option('yes', true), option('no', false)],
  };
  const round = (answer: string) => ({ at: NOON, answers: { [question.id]: answer } });

  test('goes from before to after, and then shows the difference', () => {
    expect(stageOf(NOTHING_DONE)).toBe('before');
    const once = inventoryDone(NOTHING_DONE, 'before', round('no'));
    expect(stageOf(once)).toBe('after');
    const twice = inventoryDone(once, 'after', round('yes'));
    expect(stageOf(twice)).toBe('done');
    expect(progressSchema.parse(twice)).toEqual(twice);
    expect(rightCount([question], round('yes').answers)).toBe(1);
  });

  test.each([
    ['yes', 'yes', 'kept'],
    ['no', 'yes', 'learned'],
    ['yes', 'no', 'lost'],
    ['no', 'no', 'open'],
  ])('%s, then %s: %s', (before, after, change) => {
    expect(changeOf(question, round(before).answers, round(after).answers)).toBe(change);
  });
});
