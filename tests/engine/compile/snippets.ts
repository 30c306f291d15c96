/** The programs of the compiler's tests: files of snippets, each under a line `#: name`. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Snippet {
  /** File and name. */
  readonly id: string;
  readonly source: string;
}

const FOLDER = new URL('./snippets/', import.meta.url);

function split(file: string, text: string): Snippet[] {
  const [, ...parts] = text.split(/^#: /m);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return { id: `${file}: ${part.slice(0, end)}`, source: part.slice(end + 1) };
  });
}

function readFile(name: string, folder: URL): Snippet[] {
  return split(name.replace('.py', ''), readFileSync(new URL(name, folder), 'utf8'));
}

/** Programs that compile. */
export function readSnippets(): Snippet[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((name) => readFile(name, FOLDER));
}

/** Programs that the compiler refuses. */
export function readErrors(): Snippet[] {
  return readFile('errors.py', new URL('./', import.meta.url));
}
