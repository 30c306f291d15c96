/**
 * `datetime` (Modules/_datetimemodule.c): dates, times, durations, on virtual time; local time is UTC.
 * Left out: the C interface datetime_CAPI.
 */
import { setIn, type PyModule } from '../objects/native.ts';
import { newInt, newStr, newTuple } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import {
  DateTimeType,
  DateType,
  DeltaType,
  MAX_YEAR,
  MIN_YEAR,
  TimeType,
  TzInfoType,
} from './datetime/data.ts';
import './datetime/moment.ts';
import { TimeZoneType, UTC } from './datetime/zones.ts';

export function initDatetime(_rt: Rt, module: PyModule): void {
  const types = [DateType, DateTimeType, TimeType, DeltaType, TimeZoneType, TzInfoType];
  for (const type of types) setIn(module.v, type.name, type);
  setIn(module.v, 'MINYEAR', newInt(MIN_YEAR));
  setIn(module.v, 'MAXYEAR', newInt(MAX_YEAR));
  setIn(module.v, 'UTC', UTC);
  const names = [...types.map((type) => type.name), 'MINYEAR', 'MAXYEAR', 'UTC'];
  setIn(module.v, '__all__', newTuple(names.map(newStr)));
}
