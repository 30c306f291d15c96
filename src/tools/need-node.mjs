/**
 * Says what to do when a script runs under a Node that is too old. Plain JavaScript, so that any Node
 * can read it. `npm ci` installs Node 24 as the package `node` and npm puts it first on the path of
 * every script; it is missing when that package's install script did not run.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This needs Node 24; this is Node ${process.versions.node}.\n` +
      'Node 24 comes with the development dependencies. Install them again with its install script allowed:\n' +
      '  npm ci --ignore-scripts=false\n' +
      'or install Node 24 yourself and put it first on the path.\n',
  );
  process.exit(1);
}
