/**
 * Lint rules: the recommended ones that need no type information, and the project's own
 * (src/tools/architecture). Layout is Prettier's business, types are TypeScript's.
 */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { plugin } from './src/tools/architecture/eslint-plugin.ts';
import {
  LONG_FILES,
  MAX_LINES,
  NONDETERMINISTIC_GLOBALS,
  NONDETERMINISTIC_MEMBERS,
} from './src/tools/architecture/rules.ts';

const remedy = 'the engine gives the same trace everywhere: ask the Chooser or the virtual clock';

const restrictedMembers = NONDETERMINISTIC_MEMBERS.map((member) => {
  const [object, property] = member.split('.');
  return object === '' ? { property, message: remedy } : { object, property, message: remedy };
});

export default defineConfig([
  globalIgnores([
    'dist/',
    'dist-course/',
    'dist-pseudo/',
    '.astro/',
    'public/',
    'test-results/',
    'playwright-report/',
  ]),
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs['flat/recommended'],
  {
    plugins: { 'inside-the-gil': plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'inside-the-gil/dependency-direction': 'error',
      eqeqeq: 'error',
      // TypeScript knows every name; this rule does not know the host's.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    files: ['src/engine/**/*.ts', 'src/worker/**/*.ts', 'src/site/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'export by name' },
      ],
    },
  },
  {
    files: ['src/engine/**/*.ts'],
    ignores: ['src/engine/cli/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...NONDETERMINISTIC_GLOBALS.map((name) => ({ name, message: remedy })),
      ],
      'no-restricted-properties': ['error', ...restrictedMembers],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'export by name' },
        {
          selector: 'ForInStatement',
          message: 'the order belongs to the host: use arrays or maps',
        },
        { selector: ':function[async=true]', message: remedy },
        { selector: 'AwaitExpression', message: remedy },
      ],
    },
  },
  {
    // The evaluation loop keeps its registers in locals that are set before the first instruction.
    files: ['src/engine/vm/eval.ts'],
    rules: { 'no-useless-assignment': 'off' },
  },
  {
    // A file imported by address has a default export by nature.
    files: ['src/**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Astro wants a client directive as a default export.
    files: ['src/site/lib/hydration/intent.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Islands are React components; Astro wants the island itself as the default export.
    files: ['src/site/islands/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['src/site/**/*.{tsx,astro}', 'src/pages/**/*.astro'],
    rules: { 'inside-the-gil/no-literal-text': 'error' },
  },
  {
    files: ['**/*.{js,mjs,ts,tsx,astro}'],
    ignores: Object.keys(LONG_FILES),
    rules: { 'max-lines': ['error', { max: MAX_LINES }] },
  },
]);
