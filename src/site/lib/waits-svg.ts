/**
 * A wait-for graph as SVG text: those that wait for each other round a circle, the others beside it, and an arrow from
 * each thread to the one that it waits for. The lines of the program stand in the list beside the drawing.
 */
import type { OpenWait } from '@inside-the-gil/engine/trace';
import { escapeHtml } from './timeline/marks.ts';

const WIDTH = 350;
const HEIGHT = 270;
const RADIUS = 96;
/** Half the height of a thread's frame, and how far from its middle arrows end. */
const HALF = 16;
const CLEAR = 26;

interface Place {
  readonly x: number;
  readonly y: number;
}

function places(cycle: readonly number[], others: readonly number[]): ReadonlyMap<number, Place> {
  const middle = { x: WIDTH - RADIUS - 30, y: HEIGHT / 2 };
  const placed = new Map<number, Place>();
  cycle.forEach((thread, index) => {
    const angle = -Math.PI / 2 + (index * 2 * Math.PI) / cycle.length;
    placed.set(thread, {
      x: middle.x + RADIUS * Math.cos(angle),
      y: middle.y + RADIUS * Math.sin(angle),
    });
  });
  others.forEach((thread, index) => {
    placed.set(thread, { x: 40, y: HEIGHT / 2 - RADIUS + index * 48 });
  });
  return placed;
}

/** @param bend how far its middle stands aside, so that two threads that wait for each other have two arrows */
function arrow(from: Place, to: Place, bend: number, isCycle: boolean): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const aside = bend / 3;
  const mid = { x: (from.x + to.x) / 2 + uy * bend, y: (from.y + to.y) / 2 - ux * bend };
  const start = { x: from.x + ux * CLEAR + uy * aside, y: from.y + uy * CLEAR - ux * aside };
  const end = { x: to.x - ux * CLEAR + uy * aside, y: to.y - uy * CLEAR - ux * aside };
  const angle = (Math.atan2(end.y - mid.y, end.x - mid.x) * 180) / Math.PI;
  const at = ({ x, y }: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return (
    `<path d="M${at(start)}Q${at(mid)} ${at(end)}" class="f-none ${isCycle ? 's-ink' : 's-control'}" stroke-width="${isCycle ? 2 : 1.25}"/>` +
    `<path d="M2 0l-10 -4.5v9z" transform="translate(${at(end)}) rotate(${angle.toFixed(1)})" class="${isCycle ? 'f-ink' : 'f-ink2'}"/>`
  );
}

export function waitsSvg(input: {
  readonly waits: readonly OpenWait[];
  readonly cycle: readonly number[];
  readonly letters: readonly string[];
  readonly label: string;
}): string {
  const { waits, cycle, letters } = input;
  const drawn = waits.filter(({ thread, on }) => on >= 0 && on !== thread);
  const others = [...new Set(drawn.flatMap(({ thread, on }) => [thread, on]))].filter(
    (thread) => !cycle.includes(thread),
  );
  const at = places(cycle, others);
  const arrows = drawn.map(({ thread, on }) => {
    const isMutual = drawn.some((other) => other.thread === on && other.on === thread);
    return arrow(
      at.get(thread) as Place,
      at.get(on) as Place,
      isMutual ? 30 : 0,
      cycle.includes(thread),
    );
  });
  const nodes = [...at].map(([thread, { x, y }]) => {
    const name = letters[thread] ?? String(thread);
    const half = Math.max(20, name.length * 4.5 + 8);
    return (
      `<rect x="${(x - half).toFixed(1)}" y="${(y - HALF).toFixed(1)}" width="${2 * half}" height="${2 * HALF}" rx="4" class="f-paper s-ink" stroke-width="${cycle.includes(thread) ? 2 : 1}"/>` +
      `<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="middle" class="tx tx-ink tx-b">${escapeHtml(name)}</text>`
    );
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeHtml(input.label)}">${arrows.join('')}${nodes.join('')}</svg>`;
}
