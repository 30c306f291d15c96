/**
 * The programs on the sandbox's shelves, each with the link that opens it: what the shelves are given by hand, and
 * the playgrounds of every lesson.
 */
import { getCollection, getEntry } from 'astro:content';
import { configOf } from '../../tools/content/simulate.ts';
import { SANDBOX } from '../lib/keys.ts';
import { encodePermalink } from '../lib/permalink.ts';
import type { SideFile } from '../lib/settings.ts';
import type { Profile } from '../../tools/content/schema.ts';
import { claimFiller, measuredProgram, outline, program } from './course.ts';

export interface GalleryItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** A fragment of the sandbox's address. */
  readonly link: string;
}

export interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly items: readonly GalleryItem[];
}

interface Shown {
  readonly id: string;
  readonly profile: Profile;
  readonly seed: number;
  readonly stdin?: string | undefined;
  readonly files?: readonly SideFile[] | undefined;
  readonly measured?: string | undefined;
}

async function linkTo(locale: string, shown: Shown): Promise<string> {
  const { id, profile, seed, stdin, files, measured } = shown;
  const { source } =
    measured === undefined ? await program(id, locale) : await measuredProgram(measured);
  const { python, cores, switchIntervalNs } = configOf(profile, seed);
  return encodePermalink(SANDBOX, {
    source,
    python,
    cores,
    switchIntervalNs,
    seed,
    ...(stdin === undefined ? {} : { stdin }),
    ...(files === undefined ? {} : { files: [...files] }),
  });
}

async function ownShelves(locale: string): Promise<Shelf[]> {
  const structure = await getEntry('galleries', 'sandbox');
  const words = await getEntry('galleryTexts', `sandbox.${locale}`);
  if (structure === undefined || words === undefined)
    throw new Error(`content/gallery has no shelves for ${locale}`);
  const { shelves, programs } = words.data;
  return Promise.all(
    structure.data.shelves.map(async (shelf) => ({
      id: shelf.id,
      title: shelves[shelf.id] ?? shelf.id,
      items: await Promise.all(
        shelf.programs.map(async (one) => {
          const text = programs[one.id];
          if (text === undefined) throw new Error(`content/gallery has no text for "${one.id}"`);
          return {
            id: one.id,
            ...text,
            link: await linkTo(locale, { ...one, id: `sandbox/${one.id}` }),
          };
        }),
      ),
    })),
  );
}

/** A shelf for each written lesson that has playgrounds. */
async function lessonShelves(locale: string): Promise<Shelf[]> {
  const fill = await claimFiller(locale);
  const playgrounds = await getCollection('playgrounds');
  const lessons = (await outline(locale)).flatMap((part) => part.lessons);
  const shelves = await Promise.all(
    lessons
      .filter((lesson) => lesson.href !== null)
      .map(async (lesson) => {
        const own = playgrounds.filter(({ id }) => id.startsWith(`${lesson.id}/`));
        const items = await Promise.all(
          own.map(async ({ id, data }) => {
            const words = await getEntry('playgroundTexts', `${id}.${locale}`);
            if (words === undefined) throw new Error(`content/programs has no words for "${id}"`);
            return {
              id,
              title: words.data.title,
              text: fill(words.data.task),
              link: await linkTo(locale, { id, profile: data.profile, seed: data.seed }),
            };
          }),
        );
        return { id: lesson.id, title: lesson.title, items };
      }),
  );
  return shelves.filter((shelf) => shelf.items.length > 0);
}

export async function shelves(
  locale: string,
): Promise<{ readonly own: readonly Shelf[]; readonly lessons: readonly Shelf[] }> {
  return { own: await ownShelves(locale), lessons: await lessonShelves(locale) };
}
