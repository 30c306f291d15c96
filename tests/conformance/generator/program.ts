/**
 * Whole programs made by chance: the same seed gives the same program. They use what the language offers, print as they
 * go, end by themselves, and print the same on every platform; so the engine and CPython must agree on every character.
 */
import { Chance } from './chance.ts';
import { Expressions } from './expressions.ts';
import { KINDS, Scope } from './scope.ts';
import { indent, Statements } from './statements.ts';

/** What every program can use. Sets are printed in order: theirs is not part of the language. */
const PRELUDE = `
def show(*values):
    print(*[sorted(v, key=repr) if isinstance(v, (set, frozenset)) else v for v in values])

class Guard:
    def __init__(self, value, swallow):
        self.value, self.swallow = value, swallow
    def __enter__(self):
        print('enter', self.value)
        return self.value
    def __exit__(self, kind, error, trace):
        print('exit', kind and kind.__name__, error)
        return self.swallow

def logged(function):
    def wrapper(*args, **kwargs):
        print('call', function.__name__, len(args), sorted(kwargs))
        return function(*args, **kwargs)
    return wrapper
`;

/** A value of every kind to begin with. */
function beginning(expressions: Expressions, scope: Scope): string[] {
  return KINDS.map((kind) => {
    const name = scope.fresh(kind);
    const line = `${name} = ${expressions.literal(kind, scope)}`;
    scope.bind(name, kind);
    return line;
  });
}

/** A program of some 50 to 150 lines behind the prelude. */
export function generateProgram(seed: number): string {
  const chance = new Chance(seed);
  const expressions = new Expressions(chance);
  const statements = new Statements(chance, expressions);
  const scope = new Scope(null, { depth: 0, inLoop: false, inFunction: false, canBreak: false });
  const lines = beginning(expressions, scope);
  for (let left = chance.int(6, 14); left > 0; left--) {
    if (chance.once(3)) lines.push(...statements.definition(scope));
    // Now and then what is raised ends the program.
    else if (chance.once(25)) lines.push(...statements.one(scope));
    else lines.push(...guarded(statements.one(scope.inner({}))));
  }
  const last = scope.all().map(([name]) => `show('${name}', ${name})`);
  return [PRELUDE.trim(), '', ...lines, ...guarded(last), ''].join('\n');
}

const guarded = (lines: readonly string[]): string[] => [
  'try:',
  ...indent(lines),
  'except Exception as e:',
  ...indent(["show('caught', repr(e), repr(e.__context__))"]),
];
