/** Comparisons: which runs, what they are called, and what their times say in words. */
import type { Messages } from '../../i18n/format.ts';
import { pythonName } from '../../lib/python-name.ts';
import { USUAL_LATENCY_NS } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import type { ComparedProgram } from './props.ts';
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

/** The program under two settings, each named by what sets them apart. */
export function settingsVariants(
  setup: Setup,
  other: Settings,
  filename: string,
  messages: Messages,
): Variant[] {
  const [one, two] = settingsLabels(setup.settings, other, messages);
  return [
    { label: one, filename, setup },
    { label: two, filename, setup: { ...setup, settings: other } },
  ];
}

export function settingsLabels(
  one: Settings,
  other: Settings,
  messages: Messages,
): [string, string] {
  const name = (settings: Settings): string => {
    const parts: string[] = [];
    if (one.python !== other.python)
      parts.push(
        messages.text('variant.python', { python: pythonName(settings.python, messages) }),
      );
    if (one.cores !== other.cores)
      parts.push(messages.text('variant.cores', { cores: settings.cores }));
    if (one.switchIntervalNs !== other.switchIntervalNs) {
      parts.push(
        messages.text('variant.interval', {
          interval: messages.shortDuration(settings.switchIntervalNs),
        }),
      );
    }
    if (one.seed !== other.seed)
      parts.push(
        messages.text('variant.seed', {
          seed: messages.number(settings.seed, { useGrouping: false }),
        }),
      );
    if ((one.latencyNs ?? USUAL_LATENCY_NS) !== (other.latencyNs ?? USUAL_LATENCY_NS)) {
      parts.push(
        messages.text('variant.latency', {
          latency: messages.shortDuration(settings.latencyNs ?? USUAL_LATENCY_NS),
        }),
      );
    }
    if (one.startMethod !== other.startMethod) {
      parts.push(
        settings.startMethod === undefined
          ? messages.text('variant.startMethodOwn')
          : messages.text('variant.startMethod', { method: settings.startMethod }),
      );
    }
    if (parts.length === 0) {
      parts.push(
        messages.text('variant.python', { python: pythonName(settings.python, messages) }),
        messages.text('variant.cores', { cores: settings.cores }),
      );
    }
    return parts.join(', ');
  };
  return [name(one), name(other)];
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
