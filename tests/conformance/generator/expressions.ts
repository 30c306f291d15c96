/**
 * Expressions of a wanted kind, by chance. Most are well typed; now and then one is not, because what CPython says
 * then counts as well. What they cost is bounded: no exponent, shift, repeat or range is large.
 */
import type { Chance } from './chance.ts';
import { KINDS, type Kind, type Scope } from './scope.ts';

/** Kinds whose text is the same on every platform: a set's order depends on the size of a pointer. */
const PRINTABLE = KINDS.filter((kind) => kind !== 'set');

const WORDS = [
  'spam',
  'Eggs',
  '',
  'a b',
  'x',
  'löß',
  '日本',
  'tab\\t',
  'aXbX',
  '12',
  '-7',
  ' pad ',
];
const SPECS = ['', '5', '>6', '<6', '^7', '*^9', '05', '+', ',', 'x', '#b', 'o'];
const FLOAT_SPECS = ['', '.2f', '8.3f', '.1e', 'g', '+.2f', '.0%', ',.1f', '>10'];
const STR_SPECS = ['', '8', '>8', '^9', '*<7', '.2', '!r', '!s:>6', '!a'];

/** A display at the start of a replacement field would read as an escaped brace. */
const inside = (expression: string): string =>
  expression.startsWith('{') ? `(${expression})` : expression;

export class Expressions {
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  of(kind: Kind, scope: Scope, fuel = 3): string {
    const { chance } = this;
    if (chance.once(60)) return this.of(chance.pick(PRINTABLE), scope, 0);
    const names = scope.of(kind);
    if (names.length > 0 && chance.once(fuel <= 0 ? 2 : 3)) return chance.pick(names);
    if (fuel <= 0) return this.literal(kind, scope);
    if (chance.once(12)) return this.general(kind, scope, fuel - 1);
    return this[kind](scope, fuel - 1);
  }

  /** Any kind. */
  any(scope: Scope, fuel = 2): string {
    return this.of(this.chance.pick(PRINTABLE), scope, fuel);
  }

  condition(scope: Scope, fuel = 2): string {
    return this.chance.once(4) ? this.any(scope, fuel) : this.of('bool', scope, fuel);
  }

  literal(kind: Kind, scope: Scope): string {
    const { chance } = this;
    const items = (of: Kind): string => chance.some(0, 4, () => this.literal(of, scope)).join(', ');
    switch (kind) {
      case 'int':
        return chance.weighted([
          [6, () => String(chance.int(-9, 20))],
          [
            2,
            () => chance.pick(['255', '1000', '-128', '2**31', '2**63', '10**18', '0x1F', '0b101']),
          ],
        ]);
      case 'float':
        return chance.pick(['0.5', '-1.25', '3.0', '1e3', '2.675', '0.1', '-0.0', '1e-7', '1e22']);
      case 'str':
        return `'${chance.pick(WORDS)}'`;
      case 'bytes':
        return chance.pick(["b'abc'", "b''", "b'\\x00\\xff'", "b'a b'", 'bytes(3)']);
      case 'bool':
        return chance.pick(['True', 'False']);
      case 'list':
        return `[${items('int')}]`;
      case 'tuple': {
        const inside = chance.some(0, 3, () => this.literal('int', scope));
        return inside.length === 1 ? `(${inside[0]},)` : `(${inside.join(', ')})`;
      }
      case 'dict':
        return `{${chance
          .some(0, 3, () => `${this.literal('str', scope)}: ${this.literal('int', scope)}`)
          .join(', ')}}`;
      case 'set':
        return chance.once(5)
          ? 'set()'
          : `{${chance.some(1, 4, () => chance.int(-3, 20)).join(', ')}}`;
    }
  }

  /** Forms that give any kind. */
  private general(kind: Kind, scope: Scope, fuel: number): string {
    const e = (k: Kind): string => this.of(k, scope, fuel);
    return this.chance.weighted([
      [3, () => `(${e(kind)} if ${this.condition(scope, fuel)} else ${e(kind)})`],
      [1, () => `(lambda a, b=${e(kind)}: b)(${this.any(scope, 0)})`],
      [1, () => `[${e(kind)}, ${e(kind)}][${this.chance.pick(['0', '1', '-1', '-2'])}]`],
      [1, () => `(${e(kind)} or ${e(kind)})`],
      [1, () => `max(${e(kind)}, ${e(kind)}, key=repr)`],
      [1, () => `next(iter([${e(kind)}]), None)`],
      [1, () => `{1: ${e(kind)}}.get(${this.chance.pick(['1', '2'])}, ${e(kind)})`],
    ]);
  }

  private called(kind: Kind, scope: Scope, fuel: number): string {
    const known = scope.functions.filter((f) => f.result === kind && !f.isGenerator);
    if (known.length === 0) return this.literal(kind, scope);
    const f = this.chance.pick(known);
    const args = f.parameters.map((k, i) => {
      const value = this.of(k, scope, fuel - 1);
      const keyword = f.keywords[i] ?? '';
      const after = f.keywords.slice(i).every((name) => name !== '');
      return keyword !== '' && after ? `${keyword}=${value}` : value;
    });
    return `${f.name}(${args.join(', ')})`;
  }

  private int(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    const small = (): string => String(chance.int(-3, 4));
    return chance.weighted([
      [5, () => `(${e('int')} ${chance.pick(['+', '-', '*', '+', '-'])} ${e('int')})`],
      [2, () => `(${e('int')} ${chance.pick(['//', '%'])} ${e('int')})`],
      [2, () => `(${e('int')} ${chance.pick(['&', '|', '^'])} ${e('int')})`],
      [1, () => `(${e('int')} ${chance.pick(['<<', '>>'])} ${chance.int(0, 70)})`],
      [1, () => `(${e('int')} % 97) ** ${chance.int(0, 4)}`],
      [1, () => `(${chance.pick(['-', '~', '+'])}${e('int')})`],
      [2, () => `len(${e(chance.pick(['str', 'list', 'dict', 'set', 'tuple', 'bytes']))})`],
      [
        1,
        () => `${chance.pick(['sum', 'max', 'min'])}(${e(chance.pick(['list', 'tuple', 'set']))})`,
      ],
      [1, () => `int(${e(chance.pick(['float', 'str', 'bool', 'int']))})`],
      [2, () => `${e('list')}[${small()}]`],
      [1, () => `${e('tuple')}[${small()}]`],
      [1, () => `${e('dict')}[${e('str')}]`],
      [1, () => `${e('dict')}.get(${e('str')}, ${e('int')})`],
      [1, () => `${e('str')}.${chance.pick(['find', 'count', 'index', 'rfind'])}(${e('str')})`],
      [1, () => `${e('list')}.${chance.pick(['count', 'index'])}(${e('int')})`],
      [1, () => `divmod(${e('int')}, ${e('int')})[${chance.int(0, 1)}]`],
      [1, () => `abs(${e('int')}).bit_length()`],
      [1, () => `round(${e('float')})`],
      [1, () => `ord(${e('str')}[${small()}])`],
      [1, () => `${e('bytes')}[${small()}]`],
      [1, () => `sum(1 for c in ${e('str')} if c ${chance.pick(['<', '!=', '>='])} 'b')`],
      [1, () => `pow(${e('int')}, ${chance.int(0, 9)}, ${chance.int(2, 99)})`],
      [3, () => this.called('int', scope, fuel)],
      [2, () => this.member(scope, fuel)],
    ]);
  }

  /** A method or property of an object of the program. */
  private member(scope: Scope, fuel: number): string {
    const { chance } = this;
    if (scope.classes.length === 0) return this.literal('int', scope);
    const c = chance.pick(scope.classes);
    const object = `${c.name}(${this.of('int', scope, fuel - 1)})`;
    return c.properties.length > 0 && chance.once(3)
      ? `${object}.${chance.pick(c.properties)}`
      : `${object}.${chance.pick(c.methods)}(${this.of('int', scope, fuel - 1)})`;
  }

  private float(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    return chance.weighted([
      [4, () => `(${e('float')} ${chance.pick(['+', '-', '*', '/'])} ${e('float')})`],
      [2, () => `(${e('int')} / ${e('int')})`],
      [1, () => `(${e('float')} ${chance.pick(['//', '%'])} ${e('float')})`],
      [1, () => `round(${e('float')}, ${chance.int(-1, 4)})`],
      [1, () => `float(${e(chance.pick(['int', 'str', 'bool']))})`],
      [1, () => `abs(${e('float')})`],
      [1, () => `(${e('int')} + ${e('float')})`],
      [1, () => `sum([${e('float')}, ${e('float')}])`],
      [1, () => this.called('float', scope, fuel)],
    ]);
  }

  private str(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    const bound = (): string => chance.pick(['', '', '0', '1', '2', '-1', '-2', '9']);
    return chance.weighted([
      [3, () => `(${e('str')} + ${e('str')})`],
      [1, () => `(${e('str')} * ${chance.int(-1, 3)})`],
      [2, () => `${e('str')}[${bound()}:${bound()}${chance.pick(['', '', ':2', ':-1'])}]`],
      [1, () => `${e('str')}[${chance.int(-2, 2)}]`],
      [
        3,
        () =>
          `${e('str')}.${chance.pick(['upper', 'lower', 'title', 'strip', 'swapcase', 'capitalize', 'casefold'])}()`,
      ],
      [1, () => `${e('str')}.replace(${e('str')}, ${e('str')})`],
      [1, () => `${e('str')}.join(${e('str')})`],
      [1, () => `${e('str')}.join(map(str, ${e(chance.pick(['list', 'tuple']))}))`],
      [2, () => `${chance.pick(['str', 'repr', 'ascii'])}(${this.any(scope, fuel)})`],
      [4, () => this.fstring(scope, fuel)],
      [1, () => `'%s|%5d|%-4s' % (${this.any(scope, fuel)}, ${e('int')}, ${e('str')})`],
      [1, () => `'{0:>5}{1!r:.6}{0}'.format(${e('int')}, ${e('str')})`],
      [1, () => `format(${e('int')}, '${chance.pick(SPECS)}')`],
      [
        1,
        () =>
          `${e('str')}.${chance.pick(['center', 'ljust', 'rjust', 'zfill'])}(${chance.int(0, 9)})`,
      ],
      [
        1,
        () =>
          `${e('str')}.${chance.pick(['partition', 'rpartition'])}(${e('str')})[${chance.int(0, 2)}]`,
      ],
      [1, () => `chr(${e('int')} % 500 + 33)`],
      [1, () => `type(${this.any(scope, fuel)}).__name__`],
      [1, () => this.called('str', scope, fuel)],
    ]);
  }

  private fstring(scope: Scope, fuel: number): string {
    const { chance } = this;
    const gap = (): string =>
      chance.weighted([
        [2, () => `{${inside(this.of('int', scope, fuel))}:${chance.pick(SPECS)}}`],
        [2, () => `{${inside(this.of('float', scope, fuel))}:${chance.pick(FLOAT_SPECS)}}`],
        [
          2,
          () => {
            const spec = chance.pick(STR_SPECS);
            return `{${inside(this.of('str', scope, fuel))}${spec === '' || spec.startsWith('!') ? spec : `:${spec}`}}`;
          },
        ],
        [1, () => `{${inside(this.any(scope, fuel))}=}`],
        [1, () => `{${inside(this.of('int', scope, fuel))}:{${chance.int(1, 9)}}}`],
        [1, () => `{${inside(this.any(scope, fuel))}!r:>12}`],
      ]);
    const parts = chance.some(1, 3, () => `${chance.pick(['', 'a ', '{{}}', ' = ', 'é'])}${gap()}`);
    // Double quotes outside, so that single ones may stand inside; 3.12 allows more, and so does the engine.
    return `f"${parts.join('')}"`;
  }

  private bytes(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    return chance.weighted([
      [2, () => `(${e('bytes')} + ${e('bytes')})`],
      [1, () => `${e('bytes')}[${chance.pick(['1:', ':2', '::-1', '-2:'])}]`],
      [
        2,
        () =>
          `${e('str')}.encode(${chance.pick(['', "'utf-16-le'", "'ascii', 'replace'", "'latin-1', 'ignore'"])})`,
      ],
      [1, () => `bytes(x % 256 for x in ${e(chance.pick(['list', 'tuple']))})`],
      [1, () => `bytes(bytearray(${e('bytes')}))`],
      [1, () => `${e('bytes')}.${chance.pick(['upper', 'strip', 'title'])}()`],
      [1, () => `${e('bytes')}.replace(${e('bytes')}, ${e('bytes')})`],
    ]);
  }

  private bool(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    const order = (): string => chance.pick(['<', '<=', '==', '!=', '>', '>=']);
    const same = chance.pick<Kind>(['int', 'float', 'str', 'list', 'tuple', 'set', 'bytes']);
    return chance.weighted([
      [4, () => `(${e(same)} ${order()} ${e(same)})`],
      [2, () => `(${e('int')} ${order()} ${e('int')} ${order()} ${e('float')})`],
      [1, () => `(${this.any(scope, fuel)} ${chance.pick(['==', '!='])} ${this.any(scope, fuel)})`],
      [2, () => `(${e('bool')} ${chance.pick(['and', 'or'])} ${e('bool')})`],
      [1, () => `(not ${this.any(scope, fuel)})`],
      [
        2,
        () =>
          `(${e('int')} ${chance.pick(['in', 'not in'])} ${e(chance.pick(['list', 'tuple', 'set']))})`,
      ],
      [1, () => `(${e('str')} in ${e(chance.pick(['str', 'dict']))})`],
      [
        1,
        () =>
          `isinstance(${this.any(scope, fuel)}, ${chance.pick(['int', '(str, bytes)', 'float | bool', 'object'])})`,
      ],
      [
        1,
        () =>
          `${e('str')}.${chance.pick(['isdigit', 'isalpha', 'isupper', 'isspace', 'isidentifier'])}()`,
      ],
      [1, () => `${e('str')}.${chance.pick(['startswith', 'endswith'])}(${e('str')})`],
      [
        1,
        () =>
          `${chance.pick(['any', 'all'])}(x ${order()} ${chance.int(-3, 9)} for x in ${e('list')})`,
      ],
      [1, () => `(${e('set')} ${chance.pick(['<=', '<', '>='])} ${e('set')})`],
    ]);
  }

  private list(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    const bound = (): string => chance.pick(['', '', '0', '1', '-1', '3', '-4']);
    const x = scope.fresh('x');
    const inner = scope.inner({});
    inner.bind(x, 'int', true);
    return chance.weighted([
      [3, () => `[${chance.some(1, 4, () => e('int')).join(', ')}]`],
      [1, () => `[*${e(chance.pick(['list', 'tuple']))}, ${e('int')}]`],
      [
        4,
        () =>
          `[${this.of('int', inner, fuel)} for ${x} in ${this.ints(scope, fuel)}${
            chance.once(2) ? ` if ${this.condition(inner, fuel)}` : ''
          }]`,
      ],
      [1, () => `(${e('list')} + ${e('list')})`],
      [1, () => `(${e('list')} * ${chance.int(-1, 2)})`],
      [2, () => `${e('list')}[${bound()}:${bound()}${chance.pick(['', '', ':2', ':-1'])}]`],
      [
        2,
        () =>
          `sorted(${e(chance.pick(['list', 'tuple', 'set']))}${chance.pick(['', ', reverse=True', ', key=lambda v: -v', ', key=abs'])})`,
      ],
      [1, () => `list(${chance.pick(['reversed', 'iter'])}(${e(chance.pick(['list', 'tuple']))}))`],
      [
        1,
        () =>
          `list(map(lambda v: v ${chance.pick(['+', '*', '//', '^'])} ${e('int')}, ${e('list')}))`,
      ],
      [1, () => `list(filter(${chance.pick(['None', 'lambda v: v > 0', 'bool'])}, ${e('list')}))`],
      [
        1,
        () =>
          `list(range(${chance.int(-2, 3)}, ${chance.int(0, 9)}, ${chance.pick(['1', '2', '3', '-1'])}))`,
      ],
      [1, () => `[a * b for a in ${e('list')}[:3] for b in ${e('tuple')}[:3]]`],
      [1, () => `[i + v for i, v in enumerate(${e('list')}, ${chance.int(0, 3)})]`],
      [1, () => `[a - b for a, b in zip(${e('list')}, ${e('tuple')})]`],
      [1, () => `list(${e('dict')}.values())`],
      [1, () => this.drained(scope, fuel)],
    ]);
  }

  /** The values of a generator function of the program. */
  private drained(scope: Scope, fuel: number): string {
    const known = scope.functions.filter((f) => f.isGenerator);
    if (known.length === 0) return this.literal('list', scope);
    const f = this.chance.pick(known);
    return `list(${f.name}(${f.parameters.map((k) => this.of(k, scope, fuel - 1)).join(', ')}))`;
  }

  /** A short iterable of ints. */
  ints(scope: Scope, fuel: number): string {
    const { chance } = this;
    return chance.weighted([
      [3, () => `range(${chance.int(0, 6)})`],
      [1, () => `range(${chance.int(1, 4)}, ${chance.int(5, 12)}, ${chance.int(1, 3)})`],
      [2, () => `${this.of('list', scope, fuel)}[:6]`],
      [1, () => `${this.of('tuple', scope, fuel)}[:6]`],
      [1, () => `sorted(${this.of('set', scope, fuel)})[:6]`],
    ]);
  }

  private tuple(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    return chance.weighted([
      [3, () => `(${e('int')}, ${e('int')})`],
      [1, () => `(${e('int')},)`],
      [1, () => `(${e('tuple')} + ${e('tuple')})`],
      [1, () => `tuple(${e('list')})`],
      [1, () => `${e('tuple')}[${chance.pick(['1:', ':-1', '::-1'])}]`],
      [1, () => `(*${e('list')}, ${e('int')})`],
      [1, () => `divmod(${e('int')}, ${e('int')})`],
      [
        1,
        () =>
          `tuple(v ${chance.pick(['+', '-', '*'])} ${chance.int(1, 5)} for v in ${this.ints(scope, fuel)})`,
      ],
    ]);
  }

  private dict(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    return chance.weighted([
      [3, () => `{${e('str')}: ${e('int')}, ${e('str')}: ${e('int')}}`],
      [
        2,
        () =>
          `{str(v): v ${chance.pick(['*', '+', '-'])} ${e('int')} for v in ${this.ints(scope, fuel)}}`,
      ],
      [1, () => `(${e('dict')} | ${e('dict')})`],
      [1, () => `{**${e('dict')}, ${e('str')}: ${e('int')}}`],
      [1, () => `dict(zip(${e('str')}, ${e('list')}))`],
      [1, () => `dict(a=${e('int')}, b=${e('int')})`],
      [1, () => `dict.fromkeys(${e('str')}, ${e('int')})`],
      [1, () => `{k: v for k, v in ${e('dict')}.items() if ${this.condition(scope, fuel)}}`],
    ]);
  }

  /** Of small whole numbers only: the order of others depends on the platform's hashes. */
  private set(scope: Scope, fuel: number): string {
    const { chance } = this;
    const e = (k: Kind): string => this.of(k, scope, fuel);
    const small = (): string => `int(${e('int')}) % ${chance.pick(['7', '20', '50'])}`;
    return chance.weighted([
      [2, () => `{${small()}, ${small()}}`],
      [2, () => `{int(v) % 50 for v in ${e(chance.pick(['list', 'tuple']))}}`],
      [3, () => `(${e('set')} ${chance.pick(['|', '&', '-', '^'])} ${e('set')})`],
      [1, () => `{v % ${chance.int(2, 7)} for v in ${this.ints(scope, fuel)}}`],
      [1, () => `${e('set')}.${chance.pick(['union', 'difference', 'intersection'])}(${e('set')})`],
    ]);
  }
}
