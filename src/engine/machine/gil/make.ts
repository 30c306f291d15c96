/** The GIL that a profile has. */
import { unreachable } from '../../base/assert.ts';
import type { GilKind } from '../../objects/profiles.ts';
import type { Gil, GilParts } from './gil.ts';
import { IntervalGil } from './interval.ts';
import { NoGil } from './none.ts';
import { TicksGil } from './ticks.ts';

export function newGil(kind: GilKind, parts: GilParts): Gil {
  switch (kind) {
    case 'interval':
      return new IntervalGil(parts);
    case 'ticks':
      return new TicksGil(parts);
    case 'none':
      return new NoGil(parts.intervalNs);
    default:
      return unreachable(kind, 'kind of GIL');
  }
}
