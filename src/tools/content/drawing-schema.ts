/**
 * The figure kind `drawing`: a small vocabulary for what no run shows, how things are built and who has what. Authors name
 * items, lay them out as a table of names and join them by arrows and frames; nobody writes a coordinate. The words are
 * messages.
 */
import { THREAD_STATES } from '@inside-the-gil/engine/trace';
import { z } from 'zod';

const name = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
const code = z.string().min(1).max(40);

/** What an item looks like. A plain box where an item has no entry. */
export const ITEM_KINDS = [
  'box',
  'thread',
  'lock',
  'core',
  'object',
  'name',
  'queue',
  'code',
  'note',
] as const;

export const itemSchema = z.strictObject({
  kind: z.enum(ITEM_KINDS).default('box'),
  /** The key of its label; its own name when left out. */
  label: name.optional(),
  /** Python or a name, the same in every language; with it, a label may be missing. */
  code: code.optional(),
  /** A thread's letter; `main` is the main thread, which each language calls so. */
  letter: z.string().min(1).max(4).optional(),
  /** What a thread does. */
  state: z.enum(THREAD_STATES).optional(),
  /** The reference count of an object. */
  count: z.int().min(0).optional(),
  /** A lock that somebody has; an object with a lock of its own. */
  locked: z.boolean().optional(),
  /** What stands in a queue, the next one first, or the lines of code. */
  slots: z.array(z.string().min(1).max(28)).min(1).max(8).optional(),
  /** 'strong' is what the drawing is about, 'quiet' what is there as well, 'gone' what is no longer. */
  tone: z.enum(['strong', 'quiet', 'gone']).optional(),
});

export const SIDES = ['start', 'end', 'top', 'bottom'] as const;

export const arrowSchema = z.strictObject({
  from: name,
  to: name,
  /** The key of its label. */
  label: name.optional(),
  /** A head at each end; none: they belong together. */
  heads: z.enum(['to', 'both', 'none']).default('to'),
  dashed: z.boolean().default(false),
  /** The sides at which it leaves and enters, where the shortest way is not the clearest. */
  leave: z.enum(SIDES).optional(),
  enter: z.enum(SIDES).optional(),
});

export const frameSchema = z.strictObject({
  /** The key of its label. */
  label: name,
  kind: z.enum(['process', 'interpreter', 'machine', 'group']).default('group'),
  /** The items inside. Frames lie inside of each other or apart. */
  around: z.array(name).min(1),
});

export const panelSchema = z.strictObject({
  /** The key of its heading; a drawing with one panel has none. */
  id: name.optional(),
  /** The items by their names, row by row; a name in several cells is one item over all of them, `.` an empty cell. */
  rows: z
    .array(
      z
        .array(z.union([name, z.literal('.')]))
        .min(1)
        .max(5),
    )
    .min(1)
    .max(8),
  arrows: z.array(arrowSchema).default([]),
  frames: z.array(frameSchema).default([]),
  /** On a phone a panel that is wider than high is turned on its side, unless this says otherwise. */
  narrow: z.enum(['turn', 'keep']).optional(),
});

export const drawingFields = {
  /** Its columns are moments, not an order of reading: right-to-left pages do not mirror it. */
  time: z.boolean().default(false),
  items: z.record(name, itemSchema).default({}),
  panels: z.array(panelSchema).min(1).max(3),
};

export type DrawingItem = z.infer<typeof itemSchema>;
export type DrawingPanel = z.infer<typeof panelSchema>;
export type DrawingArrow = z.infer<typeof arrowSchema>;
export type Side = (typeof SIDES)[number];
/** A drawing without what every figure has. */
export interface Drawing {
  readonly id: string;
  readonly time: boolean;
  readonly items: Readonly<Record<string, DrawingItem>>;
  readonly panels: readonly DrawingPanel[];
}

/** Keys of the labels that a drawing asks for, and those that it can do without. */
export function labelKeys(drawing: Drawing): {
  readonly needed: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
} {
  const needed = new Set<string>();
  const optional = new Set<string>();
  for (const panel of drawing.panels) {
    if (panel.id !== undefined) needed.add(panel.id);
    for (const { label } of panel.arrows) if (label !== undefined) needed.add(label);
    for (const { label } of panel.frames) needed.add(label);
    for (const cell of panel.rows.flat()) {
      if (cell === '.') continue;
      const item = drawing.items[cell];
      const isNamed =
        item !== undefined &&
        item.label === undefined &&
        (item.code !== undefined || item.letter !== undefined || item.slots !== undefined);
      (isNamed ? optional : needed).add(item?.label ?? cell);
    }
  }
  return { needed, optional };
}
