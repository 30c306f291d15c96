/** Types of what the configuration adds to Astro. */
declare namespace Astro {
  interface ClientDirectives {
    /** Hydrates when somebody means to use the island; the value is the island's id. */
    'client:intent'?: string | boolean;
  }
}
