/** What a page tells a playground. Everything is plain data; static parts come as the island's slot. */
import type { ReactNode } from 'react';
import type { MessageRecord } from '../../i18n/format.ts';
import type { Settings, SideFile } from '../../lib/settings.ts';
import type { Goal } from '../../lib/task/goals.ts';

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** Said after the run to those who chose it. */
  readonly after: string;
}

/** One run of a prepared comparison. */
export interface ComparedProgram {
  readonly id: string;
  readonly label: string;
  /** Null: the playground's own program, edits included. */
  readonly program: { readonly filename: string; readonly source: string } | null;
  readonly profile: Partial<Settings>;
}

export interface Dials {
  readonly python: readonly Settings['python'][];
  readonly cores: readonly number[];
  readonly switchIntervalNs: readonly number[];
  /** Shown where they matter: a round trip to another host, and how processes start. */
  readonly latencyNs?: readonly number[];
  readonly startMethod?: readonly NonNullable<Settings['startMethod']>[];
}

/** Programs that start processes, or might: they name what does. */
const STARTS_PROCESSES = /\b(?:multiprocessing|ProcessPoolExecutor|start_method)\b/;

/** The dials that this program has a use for. */
export function dialsFor(
  dials: Dials,
  { source, files = [] }: { readonly source: string; readonly files?: readonly SideFile[] },
): Dials {
  if (dials.startMethod === undefined) return dials;
  const texts = [source, ...files.map(({ text }) => text)];
  if (texts.some((text) => STARTS_PROCESSES.test(text))) return dials;
  const { startMethod: _, ...rest } = dials;
  return rest;
}

/** Goals that the learner's run has to reach. */
export interface TaskProps {
  readonly id: string;
  readonly seeds: readonly number[];
  readonly free: readonly ('python' | 'cores' | 'switchIntervalNs')[];
  readonly goals: readonly Goal[];
  /** What each goal asks for. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface PlaygroundProps {
  readonly id: string;
  /** For number formats: "en". */
  readonly locale: string;
  readonly title: string;
  readonly source: string;
  readonly filename: string;
  readonly config: Settings;
  /** What the dials offer; the value set is always among them. */
  readonly dials: Dials;
  readonly prediction: {
    readonly prompt: string;
    readonly choices: readonly Choice[];
    readonly right: string;
  } | null;
  readonly compare: readonly ComparedProgram[];
  /** Null: there is nothing to reach. */
  readonly task: TaskProps | null;
  /** Where there is room for files beside the program. */
  readonly withFiles: boolean;
  /** The sandbox's page; null on that page itself. */
  readonly sandboxHref: string | null;
  /** This playground's page for frames in other sites. */
  readonly embedHref: string;
  /** The script of the custom element. */
  readonly elementHref: string;
  /** It stands in such a frame: links open elsewhere, and a link's program is not taken for the learner's own. */
  readonly embedded: boolean;
  /** Length of the first window; null for the whole run. */
  readonly windowNs: number | null;
  readonly messages: MessageRecord;
  /** The static figure. */
  readonly children?: ReactNode;
}
