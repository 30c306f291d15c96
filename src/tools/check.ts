/** `npm run check`: lint, types and format; the exit status says whether all is well. */
import { ALL_CHECKS } from './checks.ts';

for (const check of ALL_CHECKS) {
  const passed = await check.passes();
  process.stdout.write(`${check.name}: ${passed ? 'ok' : 'failed'}\n`);
  if (!passed) process.exitCode = 1;
}
