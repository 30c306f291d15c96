/** `npm start`: builds the course when its sources have changed, serves it and prints its address. */
import { ensureBuilt } from './build.ts';
import { serve, serveOptions } from './serve.ts';

try {
  const options = serveOptions(process.argv.slice(2));
  if (await ensureBuilt(options)) {
    process.stdout.write(
      `Inside the GIL is at ${await serve(options)}\nStop the server with Ctrl+C.\n`,
    );
  } else {
    process.stderr.write('The course could not be built; the reason stands above.\n');
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
