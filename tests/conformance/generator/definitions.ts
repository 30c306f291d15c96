/** Functions, generator functions, coroutines and classes, by chance, each used where it was made. */
import type { Chance } from './chance.ts';
import type { Expressions } from './expressions.ts';
import { KINDS, type Kind, type KnownFunction, type Scope } from './scope.ts';
import { indent, type Statements } from './statements.ts';

const BINARY = ['add', 'sub', 'mul', 'and', 'or', 'mod'];
const SYMBOLS: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  and: '&',
  or: '|',
  mod: '%',
};

export class Definitions {
  private readonly chance: Chance;
  private readonly expressions: Expressions;
  private readonly statements: Statements;

  constructor(chance: Chance, expressions: Expressions, statements: Statements) {
    this.chance = chance;
    this.expressions = expressions;
    this.statements = statements;
  }

  one(scope: Scope): string[] {
    return this.chance.weighted<string[]>([
      [4, () => this.plainFunction(scope)],
      [3, () => this.generatorFunction(scope)],
      [2, () => this.closure(scope)],
      [3, () => this.classOf(scope)],
      [1, () => this.coroutine(scope)],
      [1, () => this.variadic(scope)],
      [1, () => this.recursion(scope)],
    ]);
  }

  private parameters(
    scope: Scope,
    body: Scope,
  ): { text: string; known: Pick<KnownFunction, 'parameters' | 'keywords'> } {
    const { chance, expressions } = this;
    const kinds = chance.some(0, 3, () => chance.pick(KINDS));
    const names = kinds.map((kind) => {
      const name = body.fresh('p');
      body.bind(name, kind);
      return name;
    });
    const slash = kinds.length > 1 && chance.once(5) ? 1 : 0;
    const star = kinds.length > 1 && chance.once(4) ? kinds.length - 1 : kinds.length;
    const withDefault = chance.int(0, kinds.length);
    const parts = names.map((name, i) =>
      i >= withDefault ? `${name}=${expressions.literal(kinds[i] as Kind, scope)}` : name,
    );
    if (star < kinds.length) parts.splice(star, 0, '*');
    if (slash > 0) parts.splice(slash, 0, '/');
    const keywords = names.map((name, i) =>
      i < slash ? '' : i >= star || chance.once(3) ? name : '',
    );
    return { text: parts.join(', '), known: { parameters: kinds, keywords } };
  }

  private plainFunction(scope: Scope): string[] {
    const { chance } = this;
    const name = scope.fresh('f');
    const body = scope.body();
    const { text, known } = this.parameters(scope, body);
    const result = chance.pick(KINDS);
    const lines = [
      ...(chance.once(6) ? ['@logged'] : []),
      `def ${name}(${text}):`,
      ...(chance.once(6) ? indent([`"""What ${name} does."""`]) : []),
      ...indent(this.statements.block(body, 1, 3)),
      ...indent([`return ${this.expressions.of(result, body)}`]),
    ];
    scope.functions.push({ name, ...known, result, isGenerator: false });
    return lines;
  }

  private generatorFunction(scope: Scope): string[] {
    const { chance, expressions } = this;
    const name = scope.fresh('g');
    const body = scope.body();
    const { text, known } = this.parameters(scope, body);
    const yields = (): string[] =>
      chance.weighted([
        [3, () => [`yield ${expressions.of('int', body)}`]],
        [1, () => [`yield from ${expressions.ints(body, 1)}`]],
        [1, () => [`sent = yield ${expressions.of('int', body)}`, 'show(sent)']],
        [
          1,
          () => [
            'try:',
            `    yield ${expressions.of('int', body)}`,
            'finally:',
            `    show('left ${name}')`,
          ],
        ],
      ]);
    const lines = [
      `def ${name}(${text}):`,
      ...indent(this.statements.block(body, 0, 2)),
      ...indent(yields()),
      ...indent([`for j in ${expressions.ints(body, 1)}:`, ...indent(yields())]),
      ...(chance.once(3) ? indent([`return ${expressions.any(body)}`]) : []),
    ];
    // Only a generator without keyword-only parameters is easy to call with places alone.
    if (!text.includes('*'))
      scope.functions.push({ name, ...known, result: 'int', isGenerator: true });
    const args = known.parameters.map((kind, i) => {
      const value = expressions.literal(kind, scope);
      return text.includes('*') && i === known.parameters.length - 1
        ? `${known.keywords[i]}=${value}`
        : value;
    });
    const it = scope.fresh('it');
    const use = chance.pick([
      ['next'],
      ['next', 'send'],
      ['next', 'close'],
      ['next', 'throw', 'next'],
    ]);
    lines.push(`${it} = ${name}(${args.join(', ')})`);
    for (const verb of use) {
      const call =
        verb === 'next'
          ? `next(${it}, 'end')`
          : verb === 'send'
            ? `${it}.send(${expressions.literal('int', scope)})`
            : verb === 'throw'
              ? `${it}.throw(ValueError('thrown in'))`
              : `${it}.close()`;
      lines.push('try:', `    show(${call})`, 'except Exception as e:', '    show(repr(e))');
    }
    return lines;
  }

  private closure(scope: Scope): string[] {
    const { chance, expressions } = this;
    const [outer, inner, total] = [
      scope.fresh('outer'),
      scope.fresh('inner'),
      scope.fresh('total'),
    ];
    const body = scope.body();
    body.bind(total, 'int');
    return [
      `def ${outer}(${total}):`,
      `    def ${inner}(step=${expressions.literal('int', scope)}):`,
      `        nonlocal ${total}`,
      `        ${total} = ${total} ${chance.pick(['+', '-', '^'])} step`,
      ...indent(indent(this.statements.block(body.inner({}), 0, 1))),
      `        return ${total}`,
      `    return ${inner}`,
      `made = ${outer}(${expressions.of('int', scope)})`,
      `show(made(), made(${expressions.literal('int', scope)}), made.__closure__[0].cell_contents)`,
    ];
  }

  private classOf(scope: Scope): string[] {
    const { chance, expressions } = this;
    const name = scope.fresh('C');
    const base = scope.classes.length > 0 && chance.once(2) ? chance.pick(scope.classes) : null;
    const method = scope.fresh('method');
    const property = scope.fresh('prop');
    const operation = chance.pick(BINARY);
    const body = scope.body();
    body.bind('x', 'int');
    body.bind('self.n', 'int', true);
    const lines = [`class ${name}${base === null ? '' : `(${base.name})`}:`];
    if (base === null && chance.once(4)) lines.push("    __slots__ = ('n', 'other')");
    if (chance.once(3)) lines.push(`    shared = ${expressions.literal('list', scope)}`);
    if (base === null || chance.once(2))
      lines.push(
        `    def __init__(self, n${chance.once(3) ? '=0' : ''}):`,
        ...(base === null
          ? ['        self.n = n']
          : ['        super().__init__(n)', '        self.n += 1']),
      );
    lines.push(`    def ${method}(self, x):`, ...indent(indent(this.statements.block(body, 0, 2))));
    lines.push(`        return ${expressions.of('int', body)}`);
    const properties: string[] = [];
    if (chance.once(2)) {
      lines.push(
        '    @property',
        `    def ${property}(self):`,
        `        return ${expressions.of('int', body, 1)}`,
      );
      properties.push(property);
    }
    if (chance.once(2))
      lines.push(
        `    def __${operation}__(self, other):`,
        `        return self.n ${SYMBOLS[operation]} other`,
      );
    if (chance.once(2))
      lines.push('    def __repr__(self):', `        return f'${name}({self.n!r})'`);
    if (chance.once(4))
      lines.push(
        '    def __eq__(self, other):',
        '        return isinstance(other, Guard) or self.n == other',
      );
    if (chance.once(5)) lines.push('    def __len__(self):', '        return self.n % 1000');
    if (chance.once(5))
      lines.push(
        '    @classmethod',
        '    def make(cls):',
        '        return cls(1)',
        '    @staticmethod',
        '    def help():',
        "        return 'help'",
      );
    if (chance.once(6))
      lines.push(
        '    def __getattr__(self, name):',
        "        return name if name == 'soft' else object.__getattribute__(self, name)",
      );
    scope.classes.push({
      name,
      methods: [method, ...(base?.methods ?? [])],
      properties: [...properties, ...(base?.properties ?? [])],
    });
    const uses = chance.some(1, 2, () =>
      chance.pick([
        `o.${method}(${expressions.literal('int', scope)})`,
        `o ${SYMBOLS[operation]} ${expressions.literal('int', scope)}`,
        'o == o.n',
        'bool(o)',
        'o.soft',
        '[c.__name__ for c in type(o).__mro__]',
        'isinstance(o, Guard)',
        'o.make().n',
        "hasattr(o, '__dict__')",
        `{o.n: 1}`,
      ]),
    );
    for (const use of uses)
      lines.push(
        'try:',
        `    o = ${name}(${expressions.of('int', scope)})`,
        `    show(${use})`,
        'except Exception as e:',
        '    show(repr(e))',
      );
    return lines;
  }

  /** Driven by hand: no event loop is needed. */
  private coroutine(scope: Scope): string[] {
    const { expressions, chance } = this;
    const [wait, work] = [scope.fresh('wait'), scope.fresh('work')];
    const body = scope.body();
    return [
      `class ${wait}:`,
      '    def __await__(self):',
      `        got = yield ${expressions.literal('str', scope)}`,
      '        return got',
      `async def ${work}(times):`,
      '    total = []',
      '    for _ in range(times):',
      `        total.append(await ${wait}())`,
      ...indent(this.statements.block(body, 0, 1)),
      `    return ${chance.pick(['total', 'len(total)', '[t async for t in counted(2)]'])}`,
      'async def counted(n):',
      '    while n:',
      '        n -= 1',
      '        yield n',
      'try:',
      `    task = ${work}(${chance.int(0, 2)})`,
      '    show(task.send(None))',
      `    for value in ${expressions.ints(scope, 1)}:`,
      '        show(task.send(value))',
      'except StopIteration as e:',
      "    show('result', e.value)",
      'except Exception as e:',
      '    show(repr(e))',
      'finally:',
      '    task.close()',
    ];
  }

  private variadic(scope: Scope): string[] {
    const { expressions } = this;
    const name = scope.fresh('v');
    const call = (): string =>
      this.chance.pick([
        `${name}(${expressions.of('int', scope)}, *${expressions.of('list', scope)})`,
        `${name}(*${expressions.of('tuple', scope)}, **{'key': ${expressions.of('int', scope)}})`,
        `${name}(1, 2, 3, key=4, more=${expressions.of('int', scope)})`,
        `${name}(key=1)`,
        `${name}()`,
      ]);
    return [
      `def ${name}(first, *args, key=${expressions.literal('int', scope)}, **rest):`,
      '    return first, args, key, rest',
      ...this.chance
        .some(1, 2, () => ['try:', `    show(${call()})`, 'except TypeError as e:', '    show(e)'])
        .flat(),
    ];
  }

  private recursion(scope: Scope): string[] {
    const { expressions, chance } = this;
    const name = scope.fresh('r');
    return [
      `def ${name}(n, seen=()):`,
      `    if n <= 0: return ${expressions.literal('int', scope)}`,
      `    return ${name}(n - ${chance.int(1, 2)}, seen + (n,)) ${chance.pick(['+', '-', '*'])} n % 7`,
      `show(${name}(${chance.int(0, 12)}))`,
    ];
  }
}
