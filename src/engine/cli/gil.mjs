#!/usr/bin/env node
/**
 * The command `gil`. Plain JavaScript, so that every Node can read it: it starts the TypeScript beside it,
 * which Node runs by itself from 22.18 on, or says what is missing. Node keeps what it compiles in its cache,
 * under the system's temporary folder: the second start takes a third of the first one's time.
 */
import nodeModule from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `gil: this needs Node 22.18 or newer; this is Node ${process.versions.node}. ` +
      'In the course\'s folder, "npm ci" brings Node 24 and "npx gil" uses it.\n',
  );
  process.exitCode = 2;
} else {
  nodeModule.enableCompileCache();
  await import('./main.ts');
}
