/** `npm run i18n:status`: what is translated, what has changed, what is left. */
import { UsageError, chosenLocales, command, root } from './command.ts';
import { fileIn } from '../files.ts';
import { areaOf, localeStatus, tally } from '../status.ts';
import type { TextStatus } from '../status.ts';

const HELP = `Usage: npm run i18n:status -- [LOCALE...] [--area NAME] [--texts] [--json]

Says for each locale and area (the interface, each lesson with its programs, figures and questions) how many texts are
current, changed, missing, or without a stamp, and how many English words are left.

  --area NAME   one area only: interface, course, or a lesson's id
  --texts       every text that is not current, with file, line and id
  --json        the same for a program
  --help        this text
`;

function byArea(statuses: readonly TextStatus[]): ReadonlyMap<string, readonly TextStatus[]> {
  const areas = new Map<string, TextStatus[]>();
  for (const status of statuses) {
    const area = areaOf(status.file);
    areas.set(area, [...(areas.get(area) ?? []), status]);
  }
  return areas;
}

function printTexts(locale: string, statuses: readonly TextStatus[]): void {
  for (const { file, key, state, source, translation } of statuses) {
    if (state === 'current') continue;
    const place =
      translation === null
        ? `${file}:${source?.line}`
        : `${fileIn(locale, file)}:${translation.line}`;
    process.stdout.write(`content/${place}: ${state}: ${key}\n`);
  }
}

function printTable(areas: ReadonlyMap<string, readonly TextStatus[]>): void {
  const head = [
    'area',
    'texts',
    'current',
    'changed',
    'missing',
    'unstamped',
    'orphans',
    'words left',
  ];
  const rows = [...areas].map(([area, statuses]) => {
    const t = tally(statuses);
    return [area, t.texts, t.current, t.changed, t.missing, t.unstamped, t.orphans, t.wordsLeft];
  });
  const all = tally([...areas.values()].flat());
  rows.push([
    'all',
    all.texts,
    all.current,
    all.changed,
    all.missing,
    all.unstamped,
    all.orphans,
    all.wordsLeft,
  ]);
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  for (const row of cells) {
    const line = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    process.stdout.write(`${line.join('  ')}\n`);
  }
}

await command(
  HELP,
  {
    area: { type: 'string' },
    texts: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  ({ area, texts, json }, names) => {
    const report: Record<string, unknown> = {};
    for (const locale of chosenLocales(names)) {
      const areas = byArea(localeStatus(root, locale.id));
      if (area !== undefined && !areas.has(area)) {
        throw new UsageError(
          `There is no area "${area}". There are: ${[...areas.keys()].join(', ')}.`,
        );
      }
      const shown = new Map([...areas].filter(([name]) => area === undefined || name === area));
      if (json) {
        report[locale.id] = Object.fromEntries([...shown].map(([name, own]) => [name, tally(own)]));
        continue;
      }
      process.stdout.write(`${locale.id}, ${locale.name}\n`);
      if (texts) printTexts(locale.id, [...shown.values()].flat());
      else printTable(shown);
    }
    if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else if (chosenLocales(names).length === 0)
      process.stdout.write('No translation yet; see npm run i18n:new -- --help\n');
  },
);
