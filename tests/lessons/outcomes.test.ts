/** The lessons against the engine: every claim holds, every question has its key, every first run finishes. */
import { describe, expect, test } from 'vitest';
import { gilsOf } from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';
import { keyOf, outcomeChoice } from '../../src/tools/content/answers.ts';
import { checkEnd, evaluateClaim } from '../../src/tools/content/claims.ts';
import { chartOf } from '../../src/tools/content/chart.ts';
import { claimContextOf } from '../../src/tools/content/context.ts';
import { loadContent, loadMeasured } from '../../src/tools/content/load.ts';
import { mostRunning } from '../../src/site/lib/run-figures.ts';
import { seedGroups } from '../../src/tools/content/seeds.ts';
import { compareWithMeasured } from '../../src/tools/content/measured.ts';
import { readFileSync } from 'node:fs';

const root = new URL('../..', import.meta.url).pathname;
const content = loadContent(root, 'en');
const measured = loadMeasured(root);
const context = claimContextOf(content, measured);

test.each([...content.claims.keys()])('claim %s', (id) => {
  expect(Number.isFinite(evaluateClaim(id, context).value)).toBe(true);
});

/** System calls and C code that let go of a lock run beside its holder; holders of other locks do, too. */
function expectOneForEachGil(trace: Trace): void {
  const processes = new Set(trace.threads.map(({ process }) => process?.index ?? 0));
  for (const process of processes) {
    const running = mostRunning(trace, ['running'], process);
    expect(running, `process ${process}`).toBeLessThanOrEqual(gilsOf(trace, process).length);
  }
}

describe('playgrounds', () => {
  test.each([...content.playgrounds])(
    '%s ends as it has to, with one thread at a time for each GIL, and one prediction comes true',
    (id, one) => {
      const result = context.run(id, one.profile, one.seed);
      checkEnd(id, result, one.ends);
      expectOneForEachGil(result.trace);
      if (one.prediction === undefined) return;
      const right = outcomeChoice(
        id,
        one.prediction.choices,
        evaluateClaim(one.prediction.claim, context),
      );
      expect(content.playgroundTexts.get(id)?.choices[right]).toBeDefined();
    },
  );
});

test.each([...content.quizzes.values()].flatMap(({ questions }) => questions))(
  'question $id has its key',
  (question) => {
    const source =
      question.program === undefined ? null : (content.programs.get(question.program) ?? null);
    const right = keyOf(question, context, source);
    expect(right.length > 1).toBe(!['single', 'predict'].includes(question.kind));
  },
);

const charts = [...content.figures.values()].flatMap(({ figures }) =>
  figures.filter((figure) => figure.kind === 'chart'),
);

// A chart is many runs, each of them once for all builds.
const CHART_MS = 600_000;

test.each(charts)(
  'chart $id has its points where its caption says',
  (figure) => {
    const texts = content.figureTexts.get(figure.id.split('.')[0] as string)?.figures[figure.id];
    const { series } = chartOf(figure, texts?.rows ?? {}, (...run) => context.run(...run));
    expect(series).toHaveLength(figure.series.length);
    expect(texts?.axes).toBeDefined();
  },
  CHART_MS,
);

const many = [...content.figures.values()].flatMap(({ figures }) =>
  figures.filter((figure) => figure.kind === 'seeds'),
);

test.each(many)('the runs of $id end as its texts say', (figure) => {
  const texts = content.figureTexts.get(figure.id.split('.')[0] as string)?.figures[figure.id];
  const groups = seedGroups(figure, texts?.rows ?? {}, (seed) =>
    context.run(figure.program, figure.profile, seed, figure.set),
  );
  expect(groups.flatMap(({ seeds }) => seeds)).toHaveLength(figure.runs);
});

const comparisons = [...content.figures.values()]
  .flatMap(({ figures }) => figures)
  .flatMap((figure) =>
    figure.kind === 'measured'
      ? figure.rows.flatMap((row) => row.programs.map(({ program }) => ({ figure, row, program })))
      : [],
  );

test.each(comparisons)(
  '$program on $row.interpreter is near what was measured',
  ({ figure, row, program }) => {
    const source = readFileSync(`${root}public/measured/programs/${program}.py`, 'utf8');
    const { simulated } = compareWithMeasured(
      figure,
      row,
      { id: program, source, filename: `${program}.py` },
      measured,
    );
    expect(simulated === null).toBe(row.simulate === undefined);
  },
);
