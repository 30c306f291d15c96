/** Types of what the configuration adds to Astro. */
declare namespace Astro {
  interface ClientDirectives {
    /** Hydrates when somebody means to use the island; the value is the island's id. */
    'client:intent'?: string | boolean;
  }
}

/** Written by tools/vite/cpython.ts; a Distribution of site/lib/cpython/messages.ts. */
declare module 'virtual:cpython' {
  export const distribution: {
    readonly python: string;
    readonly folder: string;
    readonly bytes: number;
    readonly lock: string;
  };
}
