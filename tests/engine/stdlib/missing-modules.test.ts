/** Every module of Python's library imports, or is refused with a sentence that says what to do instead. */
import { expect, test } from 'vitest';
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { runOnEngine } from '../../support/engine.ts';

const ASK = `
import importlib, sys
for name in sorted(sys.stdlib_module_names):
    if name.startswith('_') or name in ('antigravity', 'this'):
        continue
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if '(not in the simulator: ' not in str(error):
            print('no reason given:', error)
`;

test.each(['3.13', '3.14'] as const)('modules of the library, %s', (python) => {
  const run = runOnEngine(ASK, python);
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe('');
});

test('a package from PyPI, a module inside a missing one, and a name of nothing', () => {
  const last = (name: string): string => runOnEngine(`import ${name}`, '3.14').lastLine;
  expect(last('numpy')).toBe(
    "ModuleNotFoundError: No module named 'numpy' (the simulator has modules of Python's library, no packages from PyPI)",
  );
  expect(last('xml.etree.ElementTree')).toContain('(not in the simulator: ');
  expect(last('nothing_of_the_kind')).toBe(
    "ModuleNotFoundError: No module named 'nothing_of_the_kind'",
  );
});

test.each(PYTHON_VERSIONS)('what interpreters stand on, %s', (python) => {
  const old = ['2.7-gil', '3.9', '3.10', '3.11', '3.12'].includes(python);
  const names = ['_xxsubinterpreters', '_interpreters', '_interpqueues'];
  const there = names.filter((name) => runOnEngine(`import ${name}`, python).status === 0);
  expect(there).toEqual(old ? names.slice(0, 1) : names.slice(1));
});
