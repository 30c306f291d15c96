/**
 * The misconceptions of the course as the catalogue shows them: in the order of the lessons that teach them, those
 * that no lesson teaches at the end, each witness with the link that opens it.
 */
import { getCollection, getEntry } from 'astro:content';
import { configOf } from '../../tools/content/simulate.ts';
import { withConstants } from '../lib/constants.ts';
import type { Misconception, MisconceptionText } from '../../tools/content/schema.ts';
import type { Messages } from '../i18n/format.ts';
import { messagesFor } from '../i18n/load.ts';
import { translationOf } from '../i18n/translation.ts';
import type { TranslationAttributes } from '../i18n/translation.ts';
import { SANDBOX } from '../lib/keys.ts';
import { encodePermalink } from '../lib/permalink.ts';
import { claimFiller, outline, program, sourcesOf } from './course.ts';
import type { OutlineLesson } from './course.ts';
import { sandboxPath } from './paths.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly text: MisconceptionText;
  readonly versions: string;
  readonly sources: Awaited<ReturnType<typeof sourcesOf>>;
  /** What the witness shows, and the address that opens it. */
  readonly witness: { readonly text: string; readonly href: string } | null;
  readonly translation: TranslationAttributes;
}

export interface CatalogueGroup {
  /** The file in content/misconceptions: a lesson's id, or `reference`. */
  readonly id: string;
  /** null where no lesson teaches it. */
  readonly lesson: OutlineLesson | null;
  readonly entries: readonly CatalogueEntry[];
}

/** For which versions it holds, in words. */
export function versionsText(holds: Misconception['holds'], m: Messages): string {
  const { since, until, build } = holds ?? {};
  const span =
    since === undefined
      ? until === undefined
        ? 'all'
        : 'until'
      : until === undefined
        ? 'since'
        : 'both';
  return m.text('catalogue.versionsOf', {
    span,
    since: since ?? '',
    until: until ?? '',
    build: build === 'free-threaded' ? 'free' : (build ?? 'any'),
  });
}

async function witnessLink(
  witness: NonNullable<Misconception['witness']>,
  locale: string,
): Promise<string> {
  const { source } = await program(witness.program, locale);
  const { python, cores, switchIntervalNs } = configOf(witness.profile, witness.seed);
  const link = await encodePermalink(SANDBOX, {
    source: withConstants(source, witness.set),
    python,
    cores,
    switchIntervalNs,
    seed: witness.seed,
  });
  return `${sandboxPath(locale)}${link}`;
}

async function entryOf(
  one: Misconception,
  text: MisconceptionText | undefined,
  file: string,
  locale: string,
): Promise<CatalogueEntry> {
  if (text === undefined) throw new Error(`misconceptions/${file} has no text for "${one.id}"`);
  if ((one.witness === undefined) !== (text.witness === undefined))
    throw new Error(`misconceptions/${file}: a witness of "${one.id}" lacks its program or words`);
  const fill = await claimFiller(locale);
  return {
    id: one.id,
    text: { ...text, correction: fill(text.correction) },
    versions: versionsText(one.holds, messagesFor(locale)),
    sources: await sourcesOf(one.sources),
    witness:
      one.witness === undefined || text.witness === undefined
        ? null
        : { text: fill(text.witness), href: await witnessLink(one.witness, locale) },
    translation: translationOf(
      locale,
      `misconceptions/${file}.en.yaml`,
      `misconceptions/${one.id}`,
    ),
  };
}

export async function catalogue(locale: string): Promise<readonly CatalogueGroup[]> {
  const lessons = (await outline(locale)).flatMap((part) => part.lessons);
  const place = (id: string): number => {
    const index = lessons.findIndex((lesson) => lesson.id === id);
    return index < 0 ? lessons.length : index;
  };
  const files = [...(await getCollection('misconceptions'))].sort(
    (a, b) => place(a.id) - place(b.id),
  );
  return Promise.all(
    files.map(async ({ id, data }) => {
      const texts = await getEntry('misconceptionTexts', `${id}.${locale}`);
      return {
        id,
        lesson: lessons.find((lesson) => lesson.id === id) ?? null,
        entries: await Promise.all(
          data.misconceptions.map((one) =>
            entryOf(one, texts?.data.misconceptions[one.id], id, locale),
          ),
        ),
      };
    }),
  );
}
