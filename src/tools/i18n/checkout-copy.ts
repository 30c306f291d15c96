/**
 * A copy of the checkout that can be changed and built without touching the original: sources are copied, packages and
 * the runs that earlier builds kept are linked. What a build notes of itself (its stamp, its times) stays in the copy.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COPIED = [
  'content',
  'src',
  'tests',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** The workspace: linked to the copy's own sources. */
const OWN_SCOPE = '@inside-the-gil';
const CACHE = join('.cache', 'inside-the-gil');

function linkPackages(root: string, copy: string): void {
  const from = join(root, 'node_modules');
  const to = join(copy, 'node_modules');
  mkdirSync(join(to, OWN_SCOPE), { recursive: true });
  symlinkSync(join(copy, 'src', 'engine'), join(to, OWN_SCOPE, 'engine'));
  for (const name of readdirSync(from)) {
    const isPackage = !name.startsWith('.') || name === '.bin' || name === '.package-lock.json';
    if (isPackage && name !== OWN_SCOPE) symlinkSync(join(from, name), join(to, name));
  }
  mkdirSync(join(to, CACHE), { recursive: true });
  for (const kept of ['runs', 'pictures']) {
    mkdirSync(join(from, CACHE, kept), { recursive: true });
    symlinkSync(join(from, CACHE, kept), join(to, CACHE, kept));
  }
}

/** @returns the copy's folder, which the caller removes */
export function copyCheckout(root: string, name: string): string {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const part of COPIED) {
    if (existsSync(join(root, part)))
      cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  linkPackages(root, copy);
  return copy;
}
