/**
 * A Vite plugin: Monaco's two places that create a <style> element create the course's own element
 * instead, whose sheet a strict Content-Security-Policy accepts (src/site/lib/editor/adopted-style.ts).
 */
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';

const PLACES =
  /\/monaco-editor\/esm\/vs\/base\/browser\/(domStylesheets|ui\/contextview\/contextview)\.js$/;

const BEFORE = "document.createElement('style')";
const AFTER = "document.createElement('adopted-style')";

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

export function monacoStyles(): VitePlugin {
  const element = fileURLToPath(new URL('../../site/lib/editor/adopted-style.ts', import.meta.url));
  return {
    name: 'inside-the-gil:monaco-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!PLACES.test(id.replaceAll('\\', '/').replace(/\?.*$/, ''))) return null;
      if (code.split(BEFORE).length !== 2) {
        throw new Error(`Monaco has changed how it creates style elements: look at ${id}`);
      }
      const text = `import ${JSON.stringify(element)};\n${code.replace(BEFORE, AFTER)}`;
      return { code: text, map: null };
    },
  };
}
