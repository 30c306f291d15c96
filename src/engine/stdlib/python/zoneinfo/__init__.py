"""Time zones by name. Mirrors Lib/zoneinfo of CPython 3.13 and 3.14.

There are no files of zones: some well-known ones are here, each with the
rules that are in force now, as a POSIX string like that of TZ. What clocks
showed under earlier rules is not known. Left out: all other zones, and
from_file().
"""

import collections
import os
import weakref
from datetime import datetime, timedelta, tzinfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH',
           'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ()

_EU_WEST = 'WET0WEST,M3.5.0/1,M10.5.0'
_EU_CENTRAL = 'CET-1CEST,M3.5.0,M10.5.0/3'
_EU_EAST = 'EET-2EEST,M3.5.0/3,M10.5.0/4'
_US = ',M3.2.0,M11.1.0'

_ZONES_BY_RULE = {
    'UTC0': 'UTC Etc/UTC Zulu Universal Etc/Zulu Etc/Universal UCT Etc/UCT',
    'GMT0': 'GMT Etc/GMT Greenwich Etc/Greenwich Atlantic/Reykjavik Africa/Abidjan Africa/Accra '
            'Africa/Dakar',
    'GMT0BST,M3.5.0/1,M10.5.0': 'Europe/London GB Europe/Belfast Europe/Jersey Europe/Guernsey',
    _EU_WEST: 'Europe/Lisbon Portugal Atlantic/Madeira Atlantic/Canary WET',
    _EU_CENTRAL:
        'Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome Europe/Vienna Europe/Zurich '
        'Europe/Amsterdam Europe/Brussels Europe/Luxembourg Europe/Copenhagen Europe/Oslo '
        'Europe/Stockholm Europe/Warsaw Europe/Prague Europe/Bratislava Europe/Budapest '
        'Europe/Belgrade Europe/Zagreb Europe/Ljubljana Europe/Malta Europe/Monaco '
        'Europe/Vaduz Europe/Tirane Europe/Andorra CET MET Poland',
    _EU_EAST: 'Europe/Athens Europe/Helsinki Europe/Kyiv Europe/Kiev Europe/Sofia Europe/Bucharest '
              'Europe/Riga Europe/Tallinn Europe/Vilnius Asia/Nicosia EET',
    'MSK-3': 'Europe/Moscow Europe/Simferopol W-SU',
    '<+03>-3': 'Europe/Istanbul Turkey Asia/Riyadh Asia/Baghdad Asia/Kuwait Asia/Qatar Europe/Minsk',
    'EST5EDT' + _US: 'America/New_York US/Eastern America/Toronto America/Detroit Canada/Eastern '
                     'America/Montreal EST5EDT America/Nassau',
    'CST6CDT' + _US: 'America/Chicago US/Central America/Winnipeg Canada/Central CST6CDT',
    'MST7MDT' + _US: 'America/Denver US/Mountain America/Boise America/Edmonton Canada/Mountain MST7MDT',
    'PST8PDT' + _US: 'America/Los_Angeles US/Pacific America/Vancouver Canada/Pacific '
                     'America/Tijuana PST8PDT',
    'AKST9AKDT' + _US: 'America/Anchorage US/Alaska America/Juneau',
    'AST4ADT' + _US: 'America/Halifax Canada/Atlantic Atlantic/Bermuda',
    'NST3:30NDT' + _US: 'America/St_Johns Canada/Newfoundland',
    'AST4': 'America/Puerto_Rico America/Santo_Domingo',
    'EST5': 'America/Panama America/Jamaica EST',
    'CST6': 'America/Mexico_City America/Costa_Rica America/Guatemala America/Regina',
    'MST7': 'America/Phoenix US/Arizona MST',
    'HST10': 'Pacific/Honolulu US/Hawaii HST',
    '<-03>3': 'America/Sao_Paulo America/Argentina/Buenos_Aires America/Buenos_Aires '
              'America/Montevideo America/Bahia',
    '<-04>4': 'America/Caracas America/La_Paz America/Manaus',
    '<-05>5': 'America/Bogota America/Lima America/Guayaquil',
    'JST-9': 'Asia/Tokyo Japan',
    'KST-9': 'Asia/Seoul ROK',
    'CST-8': 'Asia/Shanghai PRC Asia/Taipei ROC Asia/Chongqing Asia/Macau',
    'HKT-8': 'Asia/Hong_Kong Hongkong',
    'PST-8': 'Asia/Manila',
    '<+08>-8': 'Asia/Singapore Singapore Asia/Kuala_Lumpur',
    'AWST-8': 'Australia/Perth',
    '<+07>-7': 'Asia/Bangkok Asia/Ho_Chi_Minh Asia/Saigon',
    'WIB-7': 'Asia/Jakarta',
    '<+06>-6': 'Asia/Dhaka',
    '<+0545>-5:45': 'Asia/Kathmandu Asia/Katmandu',
    'IST-5:30': 'Asia/Kolkata Asia/Calcutta',
    '<+0530>-5:30': 'Asia/Colombo',
    'PKT-5': 'Asia/Karachi',
    '<+05>-5': 'Asia/Tashkent',
    '<+0430>-4:30': 'Asia/Kabul',
    '<+04>-4': 'Asia/Dubai Asia/Tbilisi Asia/Baku Asia/Yerevan Europe/Samara',
    '<+0330>-3:30': 'Asia/Tehran Iran',
    'IST-2IDT,M3.4.4/26,M10.5.0': 'Asia/Jerusalem Israel Asia/Tel_Aviv',
    'EET-2EEST,M4.5.5/0,M10.5.4/24': 'Africa/Cairo Egypt',
    'SAST-2': 'Africa/Johannesburg',
    'CAT-2': 'Africa/Maputo Africa/Harare Africa/Lusaka',
    'EAT-3': 'Africa/Nairobi Africa/Addis_Ababa Africa/Kampala Africa/Dar_es_Salaam',
    'WAT-1': 'Africa/Lagos Africa/Luanda Africa/Kinshasa',
    'CET-1': 'Africa/Algiers Africa/Tunis',
    'AEST-10AEDT,M10.1.0,M4.1.0/3': 'Australia/Sydney Australia/Melbourne Australia/Hobart '
                                    'Australia/Canberra Australia/ACT Australia/NSW',
    'AEST-10': 'Australia/Brisbane Australia/Queensland',
    'ACST-9:30ACDT,M10.1.0,M4.1.0/3': 'Australia/Adelaide',
    'ACST-9:30': 'Australia/Darwin',
    'NZST-12NZDT,M9.5.0,M4.1.0/3': 'Pacific/Auckland NZ',
    '<+12>-12': 'Pacific/Fiji',
}


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """A path of PYTHONTZPATH is not absolute."""


def _rules():
    return {key: rule for rule, keys in _ZONES_BY_RULE.items() for key in keys.split()}


def available_timezones():
    """Return the names of all zones, as a set."""
    return set(_rules())


def reset_tzpath(to=None):
    """Say where files of zones are looked for; there are none here."""
    global TZPATH
    if to is None:
        TZPATH = ()
        return
    if isinstance(to, (str, bytes)):
        raise TypeError(f'tzpaths must be a list or tuple, not {type(to)}: {to!r}')
    relative = [path for path in to if not os.path.isabs(path)]
    if relative:
        raise ValueError('Paths should be absolute but found the following relative paths:\n    '
                         + '\n    '.join(relative))
    TZPATH = tuple(to)


def _check_key(key):
    if not isinstance(key, (str, bytes, os.PathLike)):
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        + type(key).__name__)
    if os.path.isabs(key):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
    if normal.startswith('..'):
        raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')


# --- rules ---------------------------------------------------------------------------------------

class _Change:
    """When clocks are changed: the week-th weekday of a month, at a time of that day."""

    def __init__(self, text):
        day, _, clock = text.partition('/')
        self.month, self.week, self.weekday = map(int, day[1:].split('.'))
        self.seconds = _seconds(clock or '2')

    def in_year(self, year):
        """Seconds since the first of January of the year 1, by the clock that is changed."""
        first = datetime(year, self.month, 1)
        following = datetime(year + self.month // 12, self.month % 12 + 1, 1)
        day = 1 + (self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1)
        if day > (following - first).days:
            day -= 7
        return (first.toordinal() + day - 2) * 86400 + self.seconds


def _seconds(text):
    sign = -1 if text.startswith('-') else 1
    parts = [int(part) for part in text.lstrip('+-').split(':')]
    return sign * sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))


def _split_name(text):
    """The name that a rule begins with, and the rest."""
    if text.startswith('<'):
        name, _, rest = text[1:].partition('>')
        return name, rest
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end], text[end:]


class _Clock:
    """What clocks show for a time of the year: offset from UTC, summer time, name."""

    __slots__ = ('offset', 'utcoffset', 'dst', 'name')

    def __init__(self, offset, dst, name):
        self.offset = offset
        self.utcoffset = timedelta(seconds=offset)
        self.dst = timedelta(seconds=dst)
        self.name = name


class _Rule:
    """A POSIX rule such as 'CET-1CEST,M3.5.0,M10.5.0/3'; offsets in it count westwards."""

    def __init__(self, text):
        standard, *changes = text.split(',')
        name, rest = _split_name(standard)
        end = 0
        while end < len(rest) and rest[end] in '+-:0123456789':
            end += 1
        offset = -_seconds(rest[:end])
        self.standard = _Clock(offset, 0, name)
        self.summer = None
        if changes:
            self.summer = _Clock(offset + 3600, 3600, _split_name(rest[end:])[0])
            self.start, self.stop = map(_Change, changes)

    def clock(self, year, seconds, fold):
        """What clocks show at a local time, given as seconds since the year 1."""
        if self.summer is None:
            return self.standard
        start, stop = self.start.in_year(year), self.stop.in_year(year)
        # The clock goes from start to start + 1 h, and from stop to stop - 1 h.
        # Of times that do not exist or exist twice, fold tells which clock is meant.
        if fold:
            stop -= 3600
        else:
            start += 3600
        return self._between(seconds, start, stop)

    def clock_of_utc(self, year, seconds):
        """What clocks show at a time in UTC, and whether they show it for the second time."""
        if self.summer is None:
            return self.standard, False
        start = self.start.in_year(year) - self.standard.offset
        stop = self.stop.in_year(year) - self.summer.offset
        return self._between(seconds, start, stop), 0 <= seconds - stop < 3600

    def _between(self, seconds, start, stop):
        if start < stop:
            return self.summer if start <= seconds < stop else self.standard
        return self.standard if stop <= seconds < start else self.summer


def _seconds_of(dt):
    return (dt.toordinal() - 1) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second


# --- the class -----------------------------------------------------------------------------------

class ZoneInfo(tzinfo):
    """A time zone; the same object for the same name."""

    _strong_cache_size = 8
    _strong_cache = collections.OrderedDict()
    _weak_cache = weakref.WeakValueDictionary()
    __module__ = 'zoneinfo'

    def __init_subclass__(cls):
        cls._strong_cache = collections.OrderedDict()
        cls._weak_cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        zone = cls._weak_cache.get(key)
        if zone is None:
            zone = cls._weak_cache.setdefault(key, cls._new(key))
        # The last few stay, whether anybody keeps them or not.
        cls._strong_cache[key] = cls._strong_cache.pop(key, zone)
        if len(cls._strong_cache) > cls._strong_cache_size:
            cls._strong_cache.popitem(last=False)
        zone._from_cache = True
        return zone

    @classmethod
    def no_cache(cls, key):
        """Make a new object for the name."""
        return cls._new(key)

    @classmethod
    def _new(cls, key):
        _check_key(key)
        rule = _rules().get(key)
        if rule is None:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        zone = super().__new__(cls)
        zone._key = key
        zone._rule = _Rule(rule)
        zone._from_cache = False
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget the objects there are."""
        if only_keys is None:
            cls._weak_cache.clear()
            cls._strong_cache.clear()
            return
        for key in only_keys:
            cls._weak_cache.pop(key, None)
            cls._strong_cache.pop(key, None)

    @property
    def key(self):
        return self._key

    def _clock(self, dt):
        if dt is None:
            # Only zones whose clocks have never been changed know the answer without a time.
            return self._rule.standard if self._rule.standard.offset == 0 and \
                self._rule.summer is None else None
        return self._rule.clock(dt.year, _seconds_of(dt), dt.fold)

    def utcoffset(self, dt):
        clock = self._clock(dt)
        return None if clock is None else clock.utcoffset

    def dst(self, dt):
        clock = self._clock(dt)
        return None if clock is None else clock.dst

    def tzname(self, dt):
        clock = self._clock(dt)
        return None if clock is None else clock.name

    def fromutc(self, dt):
        """Turn a time in UTC into one of this zone."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        clock, again = self._rule.clock_of_utc(dt.year, _seconds_of(dt))
        local = dt + clock.utcoffset
        return local.replace(fold=1) if again else local

    def __repr__(self):
        name = 'zoneinfo.ZoneInfo' if type(self) is ZoneInfo else type(self).__name__
        return f'{name}(key={self._key!r})'

    def __str__(self):
        return str(self._key)

    def __reduce__(self):
        return type(self)._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache):
        return cls(key) if from_cache else cls.no_cache(key)
