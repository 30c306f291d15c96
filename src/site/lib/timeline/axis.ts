/** Ticks of a time axis: round steps, one unit for all labels, none nearer than a label is wide. */

export interface TimeUnit {
  /** Also the end of a message key: `unit.ms`. */
  readonly name: 'ns' | 'us' | 'ms' | 's';
  readonly ns: number;
}

const UNITS: readonly TimeUnit[] = [
  { name: 's', ns: 1e9 },
  { name: 'ms', ns: 1e6 },
  { name: 'us', ns: 1e3 },
  { name: 'ns', ns: 1 },
];

/** The unit in which times around `ns` read best. */
export function unitFor(ns: number): TimeUnit {
  return UNITS.find((unit) => ns >= unit.ns) ?? (UNITS[3] as TimeUnit);
}

/** 1, 2 or 5 times a power of ten, at least `want`. */
export function roundStep(want: number): number {
  const power = 10 ** Math.floor(Math.log10(want));
  const digit = want / power;
  // Rounding noise must not lift 2.0000000001 to 5.
  const nice = digit <= 1 + 1e-9 ? 1 : digit <= 2 + 1e-9 ? 2 : digit <= 5 + 1e-9 ? 5 : 10;
  return nice * power;
}

const LABEL_PX = 84;

export interface AxisTicks {
  readonly unit: TimeUnit;
  readonly ticks: readonly number[];
  /** Digits after the decimal point that tell neighbouring ticks apart. */
  readonly digits: number;
}

export function axisTicks(fromNs: number, toNs: number, widthPx: number): AxisTicks {
  const span = Math.max(1, toNs - fromNs);
  const stepNs = Math.max(1, roundStep(span / Math.max(2, Math.floor(widthPx / LABEL_PX))));
  // A far-off window of a few microseconds still counts in milliseconds: the unit follows the time.
  const unit = unitFor(
    Math.max(toNs, stepNs) >= 1e9 && stepNs < 1e6 ? 1e6 : Math.max(stepNs * 4, toNs / 100),
  );
  const ticks: number[] = [];
  // "+ 0" turns a negative zero into a plain one.
  for (let k = Math.ceil(fromNs / stepNs - 1e-9) + 0; k * stepNs <= toNs + stepNs * 1e-9; k++)
    ticks.push(k * stepNs);
  const digits = Math.max(0, Math.ceil(-Math.log10(stepNs / unit.ns) - 1e-9));
  return { unit, ticks, digits };
}
