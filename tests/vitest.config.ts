/** Vitest: everything under tests/ that needs no browser. Files end in .test.ts. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/site/**/*.spec.ts', 'node_modules/**'],
    environment: 'node',
    testTimeout: 30_000,
    passWithNoTests: false,
  },
});
