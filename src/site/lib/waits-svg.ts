/** A wait-for graph as SVG text: threads round a circle, an arrow from each one that waits to the one that it waits for. */
import type { OpenWait } from '@inside-the-gil/engine/trace';
import { escapeHtml } from './timeline/marks.ts';

const WIDTH = 350;
const HEIGHT = 300;
const RADIUS = 104;
const NODE = 20;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The circle of those that wait for each other first, so that its arrows go round. */
function places(order: readonly number[]): ReadonlyMap<number, Place> {
  return new Map(
    order.map((thread, index) => {
      const angle = -Math.PI / 2 + (index * 2 * Math.PI) / order.length;
      return [
        thread,
        { x: WIDTH / 2 + RADIUS * Math.cos(angle), y: HEIGHT / 2 + RADIUS * Math.sin(angle) },
      ];
    }),
  );
}

function arrow(from: Place, to: Place, label: string, isCycle: boolean): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  // Bent to one side, so that two threads that wait for each other have two arrows.
  const bend = 26;
  const mid = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend };
  const start = { x: from.x + ux * NODE - uy * 6, y: from.y + uy * NODE + ux * 6 };
  const end = { x: to.x - ux * (NODE + 4) - uy * 6, y: to.y - uy * (NODE + 4) + ux * 6 };
  const angle = (Math.atan2(end.y - mid.y, end.x - mid.x) * 180) / Math.PI;
  const at = ({ x, y }: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return (
    `<path d="M${at(start)}Q${at(mid)} ${at(end)}" class="f-none ${isCycle ? 's-ink' : 's-control'}" stroke-width="${isCycle ? 2 : 1.25}"/>` +
    `<path d="M0 0l-9 -4.5v9z" transform="translate(${at(end)}) rotate(${angle.toFixed(1)})" class="${isCycle ? 'f-ink' : 'f-ink2'}"/>` +
    `<text x="${(mid.x - uy * 12).toFixed(1)}" y="${(mid.y + ux * 12 + 4).toFixed(1)}" text-anchor="middle" class="tx">${escapeHtml(label)}</text>`
  );
}

export function waitsSvg(input: {
  readonly waits: readonly OpenWait[];
  readonly cycle: readonly number[];
  readonly letters: readonly string[];
  readonly label: string;
  readonly lineLabel: (line: number) => string;
}): string {
  const { waits, cycle, letters } = input;
  const others = waits.flatMap(({ thread, on }) => [thread, on]).filter((one) => one >= 0);
  const order = [...new Set([...cycle, ...others])];
  const at = places(order);
  const arrows = waits
    .map(({ thread, on, line }) => {
      const from = at.get(thread);
      const to = at.get(on);
      if (from === undefined || to === undefined || from === to) return '';
      return arrow(from, to, input.lineLabel(line), cycle.includes(thread) && cycle.includes(on));
    })
    .join('');
  const nodes = order
    .map((thread) => {
      const { x, y } = at.get(thread) as Place;
      const name = letters[thread] ?? String(thread);
      const half = Math.max(NODE, name.length * 4.5 + 8);
      return (
        `<rect x="${(x - half).toFixed(1)}" y="${(y - NODE + 4).toFixed(1)}" width="${(2 * half).toFixed(1)}" height="${2 * NODE - 8}" rx="4" class="f-paper s-ink" stroke-width="${cycle.includes(thread) ? 2 : 1}"/>` +
        `<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="middle" class="tx tx-ink tx-b">${escapeHtml(name)}</text>`
      );
    })
    .join('');
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeHtml(input.label)}" class="waits">${arrows}${nodes}</svg>`;
}
