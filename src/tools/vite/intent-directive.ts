/** An Astro integration that adds `client:intent` (src/site/lib/hydration/intent.ts). */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function intentDirective(): AstroIntegration {
  return {
    name: 'inside-the-gil:intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'intent',
          entrypoint: fileURLToPath(new URL('../../site/lib/hydration/intent.ts', import.meta.url)),
        });
      },
    },
  };
}
