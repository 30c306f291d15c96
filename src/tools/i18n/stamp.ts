/** `npm run i18n:stamp`: gives every block of the English lessons an id; with --check only says what is missing. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { blocksOf, stamp } from './blocks.ts';

const HELP = `Usage: npm run i18n:stamp -- [--check] [FILE...]

Writes a mark such as {/* @p-7f3a */} before every paragraph, list, quote and table of the English
lessons that has none. Headings get theirs by hand: it is their address.

  --check   change nothing; exit with 1 if a block has no id
  --help    this text
`;

const { values, positionals } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  const files =
    positionals.length > 0 ? positionals : globSync('content/lessons/en/*/*.mdx').sort();
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    if (values.check) {
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
