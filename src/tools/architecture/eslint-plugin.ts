/**
 * The project's own lint rules: the dependency direction of rules.ts, and no words for readers in
 * components (they are messages in content/ui). Both work on syntax alone, so linting stays quick.
 */
import { relative, sep } from 'node:path';
import type { ESLint, Rule } from 'eslint';
import { importViolation } from './rules.ts';

/** The part of a syntax node that these rules look at. */
interface Syntax {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly [field: string]: unknown;
}

function repositoryPath(context: Rule.RuleContext): string {
  return relative(context.cwd, context.filename).split(sep).join('/');
}

const dependencyDirection: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = repositoryPath(context);
    const check = (node: Rule.Node): void => {
      const source = (node as unknown as { source?: { value?: unknown } | null }).source;
      if (typeof source?.value !== 'string') return;
      const message = importViolation(file, source.value);
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    } as Rule.RuleListener;
  },
};

const SPOKEN_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Two letters in a row: words, but not `x`, `→`, `1.5` or a thread's letter. */
const WORDS = /\p{L}{2,}/u;

/** The words that an expression may put on the page as they stand; null when there are none. */
function literalWords(node: Syntax | null | undefined): string | null {
  if (node === null || node === undefined) return null;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && WORDS.test(node.value) ? node.value : null;
    case 'TemplateLiteral': {
      const quasis = node['quasis'] as readonly { value: { raw: string } }[];
      return quasis.map((quasi) => quasi.value.raw).find((raw) => WORDS.test(raw)) ?? null;
    }
    case 'ConditionalExpression':
      return (
        literalWords(node['consequent'] as Syntax) ?? literalWords(node['alternate'] as Syntax)
      );
    case 'LogicalExpression':
      return literalWords(node['right'] as Syntax);
    case 'JSXExpressionContainer':
      return literalWords(node['expression'] as Syntax);
    default:
      return null;
  }
}

const noLiteralText: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const report = (node: unknown, words: string): void => {
      const message = `"${words.trim().slice(0, 40)}": words for readers are messages in content/ui/en.json`;
      context.report({ node: node as Rule.Node, message });
    };
    const isRaw = (node: Syntax): boolean => {
      const parent = node['parent'] as Syntax | undefined;
      const opening = parent?.['openingElement'] as { name?: { name?: unknown } } | undefined;
      return opening?.name?.name === 'style' || opening?.name?.name === 'script';
    };
    return {
      JSXText(node: unknown) {
        const text = node as Syntax;
        if (isRaw(text) || typeof text.value !== 'string' || !WORDS.test(text.value)) return;
        report(node, text.value);
      },
      JSXExpressionContainer(node: unknown) {
        const container = node as Syntax;
        const parent = container['parent'] as Syntax;
        if (parent.type !== 'JSXElement' && parent.type !== 'JSXFragment') return;
        if (isRaw(container)) return;
        const words = literalWords(container);
        if (words !== null) report(node, words);
      },
      JSXAttribute(node: unknown) {
        const attribute = node as Syntax;
        const name = (attribute['name'] as Syntax).name;
        if (typeof name !== 'string' || !SPOKEN_ATTRIBUTES.has(name)) return;
        const words = literalWords(attribute['value'] as Syntax | null);
        if (words !== null) report(node, words);
      },
    } as Rule.RuleListener;
  },
};

export const plugin: ESLint.Plugin = {
  meta: { name: 'inside-the-gil' },
  rules: {
    'dependency-direction': dependencyDirection,
    'no-literal-text': noLiteralText,
  },
};
