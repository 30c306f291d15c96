"""Reading dates and times: time.strptime() and datetime.strptime().

Mirrors CPython 3.14: Lib/_strptime.py, in the C locale.

Leaves out: locales, time zone names other than UTC and GMT.
"""

import re
from datetime import (date as datetime_date, timedelta as datetime_timedelta,
                      timezone as datetime_timezone)
import time

__all__ = []

_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['', 'january', 'february', 'march', 'april', 'may', 'june', 'july',
           'august', 'september', 'october', 'november', 'december']


def _names(words, directive):
    # Longer names first, so that one that begins another does not win.
    return '(?P<%s>%s)' % (directive, '|'.join(sorted(filter(None, words), key=len,
                                                      reverse=True)))


_DIRECTIVES = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d| \d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))',
    'Z': r'(?P<Z>utc|gmt)',
    'A': _names(_DAYS, 'A'),
    'a': _names([d[:3] for d in _DAYS], 'a'),
    'B': _names(_MONTHS, 'B'),
    'b': _names([m[:3] for m in _MONTHS], 'b'),
    'p': '(?P<p>am|pm)',
    '%': '%',
}
_SHORTHANDS = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S',
               'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'T': '%H:%M:%S', 'R': '%H:%M',
               'h': '%b', 'n': ' ', 't': ' ', 'e': '%d'}

_regex_cache = {}
_CACHE_MAX_SIZE = 5


def _pattern(format):
    # The regular expression of a format; KeyError for a directive that there is not.
    for letter in ('c', 'x', 'X', 'D', 'F', 'T', 'R'):
        format = format.replace('%' + letter, _SHORTHANDS[letter])
    format = re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format)
    format = re.sub(r'\s+', r'\\s+', format)
    format = re.sub(r"'", "['\u02bc]", format)

    def replaced(m):
        letter = m[1]
        if letter in ('n', 't'):
            return r'\s*'
        if letter == 'h':
            letter = 'b'
        elif letter == 'e':
            letter = 'd'
        return _DIRECTIVES[letter]
    return re.sub(r'%[-_0^#]*[0-9]*([EO]?[:\\]?.?)', lambda m: replaced(m), format,
                  flags=re.DOTALL)


def _compiled(format):
    found = _regex_cache.get(format)
    if found is not None:
        return found
    if len(_regex_cache) > _CACHE_MAX_SIZE:
        _regex_cache.clear()
    try:
        found = re.compile(_pattern(format), re.IGNORECASE)
    except KeyError as err:
        bad_directive = err.args[0]
        del err
        bad_directive = bad_directive.replace('\\s', '')
        if not bad_directive:
            raise ValueError("stray %% in format '%s'" % format) from None
        bad_directive = bad_directive.replace('\\', '', 1)
        raise ValueError("'%s' is a bad directive in format '%s'"
                         % (bad_directive, format)) from None
    _regex_cache[format] = found
    return found


def _calc_julian_from_U_or_W(year, week_of_year, day_of_week, week_starts_Mon):
    # The day of the year; may be out of its range.
    first_weekday = datetime_date(year, 1, 1).weekday()
    if not week_starts_Mon:
        first_weekday = (first_weekday + 1) % 7
        day_of_week = (day_of_week + 1) % 7
    week_0_length = (7 - first_weekday) % 7
    if week_of_year == 0:
        return 1 + day_of_week - first_weekday
    return 1 + (week_0_length + 7 * (week_of_year - 1)) + day_of_week


def _offset(z, data_string):
    # Seconds and microseconds of +hh:mm and its variants.
    if z == 'Z':
        return 0, 0
    if z[3] == ':':
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ':':
                raise ValueError(f'Inconsistent use of : in {data_string}')
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
    fraction = int((z[8:] + '000000')[:6]) if z[8:] else 0
    if z.startswith('-'):
        return -seconds, -fraction
    return seconds, fraction


def _hour(hour, ampm):
    if ampm in ('', 'am'):
        return 0 if hour == 12 else hour
    return 12 if hour == 12 else hour + 12


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    # (year, month, ..., isdst, zone name, gmtoff), fraction, fraction of gmtoff
    for index, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            raise TypeError('strptime() argument {} must be str, not {}'.format(
                index, type(arg)))
    found = _compiled(format).match(data_string)
    if not found:
        raise ValueError('time data %r does not match format %r' % (data_string, format))
    if len(data_string) != found.end():
        raise ValueError('unconverted data remains: %s' % data_string[found.end():])
    g = {k: v for k, v in found.groupdict().items() if v is not None}
    year = iso_year = None
    month = day = 1
    hour = minute = second = fraction = 0
    tz = -1
    gmtoff = None
    gmtoff_fraction = 0
    iso_week = week_of_year = week_starts_Mon = None
    weekday = julian = None
    if 'y' in g:
        year = int(g['y'])
        year += 2000 if year <= 68 else 1900
    if 'Y' in g:
        year = int(g['Y'])
    if 'G' in g:
        iso_year = int(g['G'])
    if 'm' in g:
        month = int(g['m'])
    if 'B' in g:
        month = _MONTHS.index(g['B'].lower())
    if 'b' in g:
        month = [m[:3] for m in _MONTHS].index(g['b'].lower())
    if 'd' in g:
        day = int(g['d'])
    if 'H' in g:
        hour = int(g['H'])
    if 'I' in g:
        hour = _hour(int(g['I']), g.get('p', '').lower())
    if 'M' in g:
        minute = int(g['M'])
    if 'S' in g:
        second = int(g['S'])
    if 'f' in g:
        fraction = int(g['f'].ljust(6, '0'))
    if 'A' in g:
        weekday = _DAYS.index(g['A'].lower())
    if 'a' in g:
        weekday = [d[:3] for d in _DAYS].index(g['a'].lower())
    if 'w' in g:
        weekday = (int(g['w']) - 1) % 7
    if 'u' in g:
        weekday = int(g['u']) - 1
    if 'j' in g:
        julian = int(g['j'])
    for letter in 'UW':
        if letter in g:
            week_of_year = int(g[letter])
            week_starts_Mon = letter == 'W'
    if 'V' in g:
        iso_week = int(g['V'])
    if 'z' in g:
        gmtoff, gmtoff_fraction = _offset(g['z'], data_string)
    if 'Z' in g:
        tz = 0

    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO "
                             "year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week "
                             "directive '%V' and a weekday directive ('%A', '%a', '%w', "
                             "or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year "
                             "directive '%G' and a weekday directive ('%A', '%a', '%w', "
                             "or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive "
                         "'%Y'. Use the ISO year '%G' instead.")
    leap_year_fix = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904
            leap_year_fix = True
        else:
            year = 1900
    if julian is None and weekday is not None:
        if week_of_year is not None:
            julian = _calc_julian_from_U_or_W(year, week_of_year, weekday, week_starts_Mon)
        elif iso_year is not None and iso_week is not None:
            found_date = datetime_date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = found_date.year, found_date.month, found_date.day
            julian = found_date.toordinal() - datetime_date(year, 1, 1).toordinal() + 1
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if (year % 4 == 0 and year % 100 != 0 or year % 400 == 0) else 365
    if julian is None:
        julian = datetime_date(year, month, day).toordinal() - \
            datetime_date(year, 1, 1).toordinal() + 1
    else:
        found_date = datetime_date.fromordinal(
            (julian - 1) + datetime_date(year, 1, 1).toordinal())
        year, month, day = found_date.year, found_date.month, found_date.day
    if weekday is None:
        weekday = datetime_date(year, month, day).weekday()
    if leap_year_fix:
        year = 1900
    return ((year, month, day, hour, minute, second, weekday, julian, tz,
             g.get('Z'), gmtoff), fraction, gmtoff_fraction)


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The struct_time that a text says, by a format."""
    return time.struct_time(_strptime(data_string, format)[0])


def _zone(cls, tt, gmtoff_fraction):
    name, gmtoff = tt[-2:]
    if gmtoff is None:
        return None
    delta = datetime_timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
    return datetime_timezone(delta, name) if name else datetime_timezone(delta)


def _strptime_datetime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)
    args = tt[:6] + (fraction,)
    tz = _zone(cls, tt, gmtoff_fraction)
    return cls(*args) if tz is None else cls(*args, tz)


def _strptime_datetime_date(cls, data_string, format='%a %b %d %Y'):
    tt, _, _ = _strptime(data_string, format)
    return cls(*tt[:3])


def _strptime_datetime_time(cls, data_string, format='%H:%M:%S'):
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)
    args = tt[3:6] + (fraction,)
    tz = _zone(cls, tt, gmtoff_fraction)
    return cls(*args) if tz is None else cls(*args, tz)
