/** Comparisons: which runs, what they are called, and what their times say in words. */
import type { Messages } from '../../i18n/format.ts';
import { pythonName } from '../../lib/python-name.ts';
import { USUAL_LATENCY_NS } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import type { ComparedProgram } from './props.ts';
import { sameSetup } from './state.ts';
import type { ComparedRun, Setup } from './state.ts';
import type { Variant } from './use-playground.ts';

/**
 * The runs that the lesson prepared. Those of the playground's own program follow the learner's edits, and
 * a setting that is the same in all of them follows the dials: only what is compared is fixed.
 */
export function preparedVariants(
  compare: readonly ComparedProgram[],
  setup: Setup,
  filename: string,
): Variant[] {
  const varies = (name: keyof Settings): boolean =>
    new Set(compare.map(({ profile }) => profile[name])).size > 1;
  return compare.map(({ label, program, profile }) => ({
    label,
    filename: program?.filename ?? filename,
    setup: {
      ...(program === null ? setup : { source: program.source }),
      settings: {
        ...setup.settings,
        python: varies('python')
          ? (profile.python ?? setup.settings.python)
          : setup.settings.python,
        cores: varies('cores') ? (profile.cores ?? setup.settings.cores) : setup.settings.cores,
        switchIntervalNs: varies('switchIntervalNs')
          ? (profile.switchIntervalNs ?? setup.settings.switchIntervalNs)
          : setup.settings.switchIntervalNs,
        seed: varies('seed') ? (profile.seed ?? setup.settings.seed) : setup.settings.seed,
      },
    },
  }));
}

/** A second setting worth seeing beside the first: other cores, or the other version. */
export function otherSettings(settings: Settings): Settings {
  return settings.cores > 1 ? { ...settings, cores: 1 } : { ...settings, cores: 4 };
}

/** The most configurations beside each other. */
export const MOST_COMPARED = 4;

/** The program under two or more settings, each named by what sets them apart. */
export function settingsVariants(
  setup: Setup,
  others: readonly Settings[],
  filename: string,
  messages: Messages,
): Variant[] {
  const all = [setup.settings, ...others];
  const labels = settingsLabels(all, messages);
  return all.map((settings, i) => ({
    label: labels[i] ?? '',
    filename,
    setup: { ...setup, settings },
  }));
}

/** The cores of a speed-up's points. */
const SPEEDUP_CORES = [1, 2, 4, 8];

/** The program on more and more cores. */
export function coreVariants(setup: Setup, filename: string, messages: Messages): Variant[] {
  return SPEEDUP_CORES.map((cores) => ({
    label: messages.text('variant.cores', { cores }),
    filename,
    setup: { ...setup, settings: { ...setup.settings, cores } },
  }));
}

/** How many times as fast each run is as the one on one core; null if that is not what was compared. */
export function speedups(
  runs: readonly ComparedRun[],
): { readonly cores: number; readonly times: number }[] | null {
  const first = runs[0];
  if (first === undefined || runs.length < 3 || first.setup.settings.cores !== 1) return null;
  const isSame = runs.every(
    ({ setup, result }) =>
      result.report.outcome.kind === 'finished' &&
      sameSetup({ ...setup, settings: { ...setup.settings, cores: 1 } }, first.setup),
  );
  if (!isSame) return null;
  return runs.map(({ setup, result }) => ({
    cores: setup.settings.cores,
    times: first.result.report.virtualNs / Math.max(1, result.report.virtualNs),
  }));
}

/** The share of the work that could be divided, if Amdahl's law explained the last point alone. */
export function dividedShare(points: readonly { cores: number; times: number }[]): number {
  const last = points[points.length - 1];
  if (last === undefined || last.cores < 2) return 0;
  const share = (1 - 1 / last.times) / (1 - 1 / last.cores);
  return Math.min(1, Math.max(0, share));
}

/** Names by what is not the same in all. */
export function settingsLabels(all: readonly Settings[], messages: Messages): string[] {
  const varies = (of: (settings: Settings) => unknown): boolean => new Set(all.map(of)).size > 1;
  const latencyOf = (settings: Settings): number => settings.latencyNs ?? USUAL_LATENCY_NS;
  const parts: { differs: boolean; name: (settings: Settings) => string }[] = [
    {
      differs: varies(({ python }) => python),
      name: ({ python }) =>
        messages.text('variant.python', { python: pythonName(python, messages) }),
    },
    {
      differs: varies(({ cores }) => cores),
      name: ({ cores }) => messages.text('variant.cores', { cores }),
    },
    {
      differs: varies(({ switchIntervalNs }) => switchIntervalNs),
      name: ({ switchIntervalNs }) =>
        messages.text('variant.interval', { interval: messages.shortDuration(switchIntervalNs) }),
    },
    {
      differs: varies(({ seed }) => seed),
      name: ({ seed }) =>
        messages.text('variant.seed', { seed: messages.number(seed, { useGrouping: false }) }),
    },
    {
      differs: varies(latencyOf),
      name: (settings) =>
        messages.text('variant.latency', { latency: messages.shortDuration(latencyOf(settings)) }),
    },
    {
      differs: varies(({ startMethod }) => startMethod),
      name: ({ startMethod }) =>
        startMethod === undefined
          ? messages.text('variant.startMethodOwn')
          : messages.text('variant.startMethod', { method: startMethod }),
    },
  ];
  const named = parts.filter(({ differs }) => differs);
  const used = named.length > 0 ? named : parts.slice(0, 2);
  return all.map((settings) => used.map(({ name }) => name(settings)).join(', '));
}

/** Each later run against the first one, a sentence each. */
export function verdict(runs: readonly ComparedRun[], messages: Messages): string {
  const [first, ...others] = runs;
  if (first === undefined || others.length === 0) return '';
  const unfinished = runs.find((run) => run.result.report.outcome.kind !== 'finished');
  if (unfinished !== undefined)
    return messages.text('playground.compareUnfinished', { run: unfinished.label });
  return others
    .map((run) => {
      const ratio = run.result.report.virtualNs / Math.max(1, first.result.report.virtualNs);
      const same = Math.abs(ratio - 1) < 0.005;
      return messages.text(same ? 'playground.compareSame' : 'playground.compareRatio', {
        first: first.label,
        second: run.label,
        ratio: messages.number(ratio, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      });
    })
    .join(' ');
}
