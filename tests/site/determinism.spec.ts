/** The engine in the browser and the engine in Node: the same program gives the same trace, byte for byte. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const engine = fileURLToPath(new URL('../../src/engine/', import.meta.url));

const PROGRAM = `
import json, math, queue, random, threading, time
lock = threading.Lock()
values = []
def work(name):
    r = random.Random(name)
    for i in range(400):
        with lock:
            values.append(math.sin(r.random()) ** 3 + math.log(1 + i))
        if i % 50 == 0:
            time.sleep(0.002)
            print(name, i, f"{sum(values):.6f}", json.dumps({name: i}))
threads = [threading.Thread(target=work, args=(n,)) for n in ("a", "b", "c")]
for t in threads: t.start()
for t in threads: t.join()
print({"x", "y", 3, 2.5}, hash("text"), len(values))
`;

/** Runs in either place: everything that a run gives, as one text. */
const SCRIPT = `async (base, program) => {
  const { createSession, defaultConfig } = await import(base + 'index.ts');
  const { traceDigest } = await import(base + 'trace/index.ts');
  const session = createSession(program, 'program.py', defaultConfig({ seed: 7, cores: 2 }));
  while (session.advance({ bytecodes: 10000 }) === 'running');
  const { report, trace, output } = session.result(0);
  return JSON.stringify([traceDigest(trace), report, output]);
}`;

/** What `#names` stand for where the whole library is at hand, as in Node. */
const { imports } = JSON.parse(readFileSync(`${engine}package.json`, 'utf8')) as {
  imports: Readonly<Record<string, { readonly default: string }>>;
};
const IMPORT_MAP = JSON.stringify({
  imports: Object.fromEntries(
    Object.entries(imports).map(([name, { default: path }]) => [
      name,
      new URL(path, 'http://engine.test/').href,
    ]),
  ),
});

test('a threaded program gives the same trace in the browser and in Node', async ({ page }) => {
  await page.route('http://engine.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: `<title>engine</title><script type="importmap">${IMPORT_MAP}</script>`,
      });
    const source = readFileSync(`${engine}${pathname.slice(1)}`, 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto('http://engine.test/');
  const inBrowser = await page.evaluate(
    `(${SCRIPT})('http://engine.test/', ${JSON.stringify(PROGRAM)})`,
  );
  const base = new URL('../../src/engine/', import.meta.url).href;
  const node = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `console.log(await (${SCRIPT})(${JSON.stringify(base)}, ${JSON.stringify(PROGRAM)}))`,
    ],
    { encoding: 'utf8' },
  );
  expect(node.stderr).toBe('');
  expect(inBrowser).toBe(node.stdout.trim());
  expect(node.stdout.length).toBeGreaterThan(1000);
});
