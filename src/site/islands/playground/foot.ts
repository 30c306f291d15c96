/** What the buttons under a program open: the static page has the same ones as the live playground, in the same room. */

export type Tool = 'cpython' | 'exports';

interface FootButton {
  readonly key: Tool | 'tools';
  readonly title: string;
}

export const FOOT_BUTTONS: readonly FootButton[] = [
  { key: 'cpython', title: 'cpython.title' },
  { key: 'exports', title: 'export.title' },
  { key: 'tools', title: 'tools.title' },
];
