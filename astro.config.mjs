/**
 * The site: static pages, React islands, one strict Content-Security-Policy. SITE_URL and BASE_PATH say
 * where it will live. What the policy allows, and why, stands beside each line.
 */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { LOCALES, SOURCE_LOCALE } from './src/site/i18n/locales.ts';
import { blockIds } from './src/tools/mdx/block-ids.ts';
import { siteOptions } from './src/tools/site-options.ts';
import { cpython } from './src/tools/vite/cpython.ts';
import { intentDirective } from './src/tools/vite/intent-directive.ts';
import { monacoStyles } from './src/tools/vite/monaco-styles.ts';

const { site, base } = siteOptions(process.env);

/** What is kept out of search engines is no part of the sitemap either: frames for other sites, translators' pages, lost addresses. */
const isListed = (address) => !/\/(?:embed|translate|404)\//.test(address);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  integrations: [react(), mdx(), sitemap({ filter: isListed }), intentDirective(), cpython()],
  markdown: {
    // Programs are shown by the playground; prose holds no fenced code to colour.
    syntaxHighlight: false,
    processor: satteri({ mdastPlugins: [blockIds] }),
  },
  i18n: {
    defaultLocale: SOURCE_LOCALE,
    locales: LOCALES.map(({ id }) => id),
    routing: { prefixDefaultLocale: false },
  },
  build: {
    // Style elements in the page would each need a hash; files are 'self'.
    inlineStylesheets: 'never',
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      // script-src is 'self' and the hashes of Astro's own island scripts; Astro writes both.
      directives: [
        "default-src 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "form-action 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        // Small icons in style sheets, and Monaco's icon font.
        "img-src 'self' data:",
        "font-src 'self' data:",
      ],
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          // Positions in pictures and editors are style attributes; they cannot load anything.
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  vite: {
    plugins: [monacoStyles()],
    worker: { format: 'es' },
    resolve: {
      alias: [
        {
          // The package exports scripts only; the editor links its sheet by address (`?url`) on first use.
          find: /^monaco-editor\/styles\.css(?=\?|$)/,
          replacement: fileURLToPath(
            new URL('node_modules/monaco-editor/min/vs/editor/editor.main.css', import.meta.url),
          ),
        },
      ],
    },
  },
});
