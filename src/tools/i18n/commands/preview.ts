/**
 * `npm run i18n:preview`: a part of the course beside its translation, with a tick for everything that a translation has
 * to keep: in the terminal, or as the page /<locale>/translate/<area>/ of the site that follows what is typed.
 */
import { UsageError, command, needLocale, root } from './command.ts';
import { sideBySide } from '../side-by-side.ts';
import { areaOf, localeStatus } from '../status.ts';

const HELP = `Usage: npm run i18n:preview -- LOCALE [AREA] [--print] [--port NUMBER]

Shows original and translation side by side, text by text, and whether the translation keeps what it has to keep: code,
claims and links, placeholders, the words of the glossary. Starts the site and says where to look; the page follows
what you write. Ends with Ctrl-C.

  AREA            interface, course, glossary, or a lesson's id (interface)
  --print         print it in the terminal instead; exit status 1 if something is not kept
  --port NUMBER   where the site answers (4321)
  --help          this text
`;

await command(
  HELP,
  { print: { type: 'boolean', default: false }, port: { type: 'string', default: '4321' } },
  async ({ print, port }, [id, area = 'interface', ...rest]) => {
    if (id === undefined || rest.length > 0)
      throw new UsageError('Name a locale and a part: es one-lock');
    if (!/^\d{2,5}$/.test(port as string)) throw new UsageError(`"${port as string}" is no port.`);
    const locale = needLocale(id);
    const statuses = localeStatus(root, id);
    const areas = [...new Set(statuses.map(({ file }) => areaOf(file)))];
    if (!areas.includes(area)) {
      throw new UsageError(`There is no area "${area}". There are: ${areas.join(', ')}.`);
    }
    if (print === true) {
      const { text, faults } = sideBySide(
        root,
        locale,
        statuses.filter(({ file }) => areaOf(file) === area),
        Math.min(process.stdout.columns ?? 120, 160),
      );
      process.stdout.write(text);
      if (faults > 0) process.exitCode = 1;
      return;
    }
    // Only here: without a server, the command answers at once.
    const { dev } = await import('astro');
    const server = await dev({ root, server: { port: Number(port) } });
    // Last, below what Astro says of itself, and with the port that was free.
    const { port: actual } = server.address;
    process.stdout.write(`\nhttp://localhost:${actual}/${id}/translate/${area}/\n`);
  },
);
