/**
 * `npm run i18n:stamp`: gives every block of the English lessons an id; with a locale, writes down what its translations
 * were made from. Never changes a word.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UsageError, chosenLocales, command, needLocale, root } from './command.ts';
import { blockHash, blocksOf, stamp } from '../blocks.ts';
import { fileIn, sourceFiles } from '../files.ts';
import { declareComments } from '../declare-comments.ts';
import { fileStatus } from '../status.ts';
import type { TextStatus } from '../status.ts';
import { undeclaredWords } from '../program-words.ts';
import { readStamps, writeStamps } from '../stamps.ts';
import type { Stamp } from '../stamps.ts';

const HELP = `Usage: npm run i18n:stamp -- [--check] [FILE...]
       npm run i18n:stamp -- LOCALE [--changed [--key KEY] [--file FILE]] [--draft | --clear-draft]
       npm run i18n:stamp -- --cosmetic FILE KEY

Without a locale: writes a mark such as {/* @p-7f3a */} before every paragraph, list, quote and table of the English
lessons that has none. Headings get theirs by hand: it is their address. Comments of programs that content/comments
does not have get a key there.

With a locale: stamps translations that have no stamp yet, with the English text as it is now. A text whose English
original has changed keeps its old stamp until you have looked at it and say --changed.

  --check         change nothing; exit with 1 if an English block has no id
  --changed       stamp changed texts as well: all of them, or those that --key and --file choose
  --key KEY       one text: a block's id, a message's key, or the path that i18n:status --texts prints
  --file FILE     texts of one file: a path below content/, or its end
  --draft         mark what is stamped now as made by a machine; readers see it until a person clears it
  --clear-draft   a person has read the drafts that --key and --file choose
  --cosmetic      the English text FILE KEY changed in a way that no translation needs: stamp what was
                  made from the text before in every locale
  --help          this text
`;

/** Ids for the blocks of the English lessons. */
function stampSources(files: readonly string[], checkOnly: boolean): void {
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    if (checkOnly) {
      for (const block of blocksOf(source)) {
        if (block.id !== null) continue;
        process.stderr.write(
          `${file}:${block.line}: this ${block.type} has no id; run npm run i18n:stamp\n`,
        );
        process.exitCode = 1;
      }
      continue;
    }
    try {
      const { text, added } = stamp(source);
      if (added.length > 0) writeFileSync(file, text);
      for (const id of added) process.stdout.write(`${file}: @${id}\n`);
    } catch (error) {
      process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}

/** Keys for the comments of programs. */
function stampComments(checkOnly: boolean): void {
  if (!checkOnly) {
    for (const key of declareComments(root)) process.stdout.write(`content/${key}\n`);
    return;
  }
  for (const { missing } of undeclaredWords(root)) {
    for (const { file, line, text } of missing) {
      process.stderr.write(
        `content/${file}:${line}: no key for the comment "${text}"; run npm run i18n:stamp\n`,
      );
      process.exitCode = 1;
    }
  }
}

/** Puts the hash, and `draft` where it is one, into the marks of a translated lesson. */
function markBlocks(path: string, stamps: ReadonlyMap<string, Stamp>): void {
  const text = readFileSync(path, 'utf8');
  const marked = text.replace(
    /\{\/\*\s*@([a-z0-9-]+)(?:\s+[0-9a-f]{6})?(?:\s+draft)?\s*\*\/\}/g,
    (mark, id: string) => {
      const own = stamps.get(id);
      if (own === undefined) return mark;
      return `{/* @${id} ${own.hash}${own.draft === true ? ' draft' : ''} */}`;
    },
  );
  if (marked !== text) writeFileSync(path, marked);
}

interface Choice {
  readonly changed: boolean;
  readonly key: string | undefined;
  readonly file: string | undefined;
  readonly draft: boolean;
  readonly clearDraft: boolean;
}

function isChosen(status: TextStatus, choice: Choice): boolean {
  if (status.source === null || status.translation === null) return false;
  if (choice.key !== undefined && status.key !== choice.key) return false;
  if (choice.clearDraft) return status.draft;
  if (status.state === 'unstamped') return true;
  return choice.changed && status.state === 'changed';
}

/** @returns the keys that were stamped */
function stampFile(locale: string, file: string, choice: Choice): readonly string[] {
  const chosen = fileStatus(root, locale, file).filter((status) => isChosen(status, choice));
  if (chosen.length === 0) return [];
  const fresh = new Map<string, Stamp>();
  for (const { key, source } of chosen) {
    const text = source!.text;
    fresh.set(key, {
      hash: blockHash(text),
      source: text,
      ...(choice.draft && !choice.clearDraft ? { draft: true } : {}),
    });
  }
  if (file.endsWith('.mdx')) markBlocks(join(root, 'content', fileIn(locale, file)), fresh);
  writeStamps(root, locale, file, {
    ...readStamps(root, locale, file),
    ...Object.fromEntries(fresh),
  });
  return [...fresh.keys()];
}

/** Files below content/ that a path, or the end of one, names. */
function named(file: string | undefined): readonly string[] {
  const all = sourceFiles(root);
  if (file === undefined) return all;
  const wanted = relative(join(root, 'content'), resolve(root, file)).replaceAll('\\', '/');
  const found = all.filter((one) => one === wanted || one === file || one.endsWith(`/${file}`));
  if (found.length === 0) throw new UsageError(`No file with English words ends in "${file}".`);
  return found;
}

function stampLocale(locale: string, choice: Choice): void {
  let count = 0;
  for (const file of named(choice.file)) {
    for (const key of stampFile(locale, file, choice)) {
      process.stdout.write(`content/${fileIn(locale, file)}: ${key}\n`);
      count++;
    }
  }
  if (count === 0 && choice.key !== undefined) {
    throw new UsageError(
      `Nothing to stamp under "${choice.key}" in ${locale}; see npm run i18n:status -- ${locale} --texts`,
    );
  }
  process.stdout.write(`${count} stamped\n`);
}

/** Stamps again what was made from the text before its last, cosmetic change. */
function stampCosmetic(file: string | undefined, key: string | undefined): void {
  if (file === undefined || key === undefined) {
    throw new UsageError('--cosmetic takes the English file and the key of the text.');
  }
  for (const { id } of chosenLocales([])) {
    for (const source of named(file)) {
      const choice = { changed: true, key, file: source, draft: false, clearDraft: false };
      for (const done of stampFile(id, source, choice)) {
        process.stdout.write(`content/${fileIn(id, source)}: ${done}\n`);
      }
    }
  }
}

await command(
  HELP,
  {
    check: { type: 'boolean', default: false },
    changed: { type: 'boolean', default: false },
    key: { type: 'string' },
    file: { type: 'string' },
    draft: { type: 'boolean', default: false },
    'clear-draft': { type: 'boolean', default: false },
    cosmetic: { type: 'boolean', default: false },
  },
  ({ check, changed, key, file, draft, 'clear-draft': clearDraft, cosmetic }, positionals) => {
    const [first] = positionals;
    if (cosmetic) {
      stampCosmetic(first, positionals[1]);
    } else if (first !== undefined && !first.includes('.') && !first.includes('/')) {
      needLocale(first);
      stampLocale(first, { changed, key, file, draft, clearDraft });
    } else {
      stampSources(
        positionals.length > 0 ? positionals : globSync('content/lessons/en/*/*.mdx').sort(),
        check,
      );
      if (positionals.length === 0) stampComments(check);
    }
  },
);
