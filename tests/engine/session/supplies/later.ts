/**
 * Runs programs as the course's worker does, with a library that comes when it is asked for, and prints what came of
 * each as a line of JSON. Started under `--conditions=browser`.
 */
import { createSession, defaultConfig } from '@inside-the-gil/engine';
import { suppliesFor } from '@inside-the-gil/engine/supplies';
import { fetchFor, supplied } from '../../../../src/worker/supplies.ts';
import { digestOf, PROGRAMS } from './programs.ts';

for (const { source, python } of PROGRAMS) {
  const config = defaultConfig({ python, seed: 7 });
  const foreseen = await supplied(() => suppliesFor(source, 'program.py', config));
  let begun = 0;
  await fetchFor(source, 'program.py', config);
  const result = await supplied(() => {
    begun += 1;
    const session = createSession(source, 'program.py', config);
    while (session.advance({ bytecodes: 1_000_000 }) === 'running');
    return session.result(0);
  });
  console.log(JSON.stringify({ foreseen, begun, digest: digestOf(result) }));
}
