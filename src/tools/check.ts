/**
 * `npm run check`: lint, types, format and content, or those that are named (`npm run check content`); the exit status says
 * whether all is well.
 */
import { ALL_CHECKS } from './checks.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !ALL_CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  const known = ALL_CHECKS.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no check "${unknown.join(' ')}". There are: ${known}.\n`);
  process.exit(2);
}
for (const check of ALL_CHECKS) {
  if (names.length > 0 && !names.includes(check.name)) continue;
  const passed = await check.passes();
  process.stdout.write(`${check.name}: ${passed ? 'ok' : 'failed'}\n`);
  if (!passed) process.exitCode = 1;
}
