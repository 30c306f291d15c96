"""The C locale. Mirrors Lib/locale.py of CPython 3.13 and 3.14.

The simulated machine has the locales C, POSIX and C.UTF-8, which all write
numbers and dates in the same way. Left out: the table of aliases, so
normalize() knows little, and all that depends on other locales.
"""

import re
import sys
from builtins import str as _builtin_str

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error',
           'setlocale', 'localeconv', 'strcoll', 'strxfrm',
           'str', 'atof', 'atoi', 'format_string', 'currency', 'normalize',
           'LC_CTYPE', 'LC_COLLATE', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_MESSAGES',
           'LC_ALL', 'CHAR_MAX', 'getencoding', 'delocalize', 'localize', 'nl_langinfo',
           'CODESET', 'RADIXCHAR', 'THOUSEP']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

CODESET, RADIXCHAR, THOUSEP, YESEXPR, NOEXPR = 14, 65536, 65537, 327680, 327681
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, AM_STR, PM_STR = 131112, 131113, 131114, 131115, 131110, 131111
CRNCYSTR = 262159
for _i, _name in enumerate(['DAY', 'ABDAY']):
    for _n in range(7):
        globals()[f'{_name}_{_n + 1}'] = (131079, 131072)[_i] + _n
for _i, _name in enumerate(['MON', 'ABMON']):
    for _n in range(12):
        globals()[f'{_name}_{_n + 1}'] = (131098, 131086)[_i] + _n
del _i, _n, _name

_LANGINFO = {CODESET: 'UTF-8', RADIXCHAR: '.', THOUSEP: '', YESEXPR: '^[yY]', NOEXPR: '^[nN]',
             D_T_FMT: '%a %b %e %H:%M:%S %Y', D_FMT: '%m/%d/%y', T_FMT: '%H:%M:%S',
             T_FMT_AMPM: '%I:%M:%S %p', AM_STR: 'AM', PM_STR: 'PM', CRNCYSTR: '-'}


class Error(Exception):
    pass


_KNOWN = ('C', 'POSIX', 'C.UTF-8', 'C.utf8')
_current = {category: 'C' for category in range(6)}
# A Python of today begins with the user's choice for characters.
_current[LC_CTYPE] = 'C.UTF-8'
_conventions = {}


def _canonical(name):
    if name == '':
        import os
        name = os.environ.get('LC_ALL') or os.environ.get('LANG') or 'C.UTF-8'
    if name not in _KNOWN:
        raise Error('unsupported locale setting')
    return {'POSIX': 'C', 'C.utf8': 'C.UTF-8'}.get(name, name)


def setlocale(category, locale=None):
    """Set a locale, or ask for it; others than C do not exist here."""
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not LC_CTYPE <= category <= LC_ALL:
        raise Error('locale query failed' if locale is None else 'unsupported locale setting')
    categories = range(6) if category == LC_ALL else [category]
    if locale is not None:
        if not isinstance(locale, _builtin_str):
            locale = normalize(_build_localename(locale))
        for part in _parts(locale, categories):
            _current[part[0]] = part[1]
    if category != LC_ALL:
        return _current[category]
    if len(set(_current.values())) == 1:
        return _current[LC_CTYPE]
    names = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES']
    shown = [f'{name}={_current[i]}' for i, name in enumerate(names)]
    rest = [f'{name}=C' for name in ('LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE',
                                     'LC_MEASUREMENT', 'LC_IDENTIFICATION')]
    return ';'.join(shown + rest)


def _parts(locale, categories):
    """Which category gets which locale; what setlocale() gave can be set again."""
    if ';' not in locale:
        name = _canonical(locale)
        return [(category, name) for category in categories]
    named = dict(part.split('=', 1) for part in locale.split(';') if '=' in part)
    names = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES']
    return [(i, _canonical(named.get(names[i], 'C'))) for i in categories]


def localeconv():
    """Return how numbers and money are written."""
    conventions = {
        'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '',
        'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '',
        'negative_sign': '', 'int_frac_digits': CHAR_MAX, 'frac_digits': CHAR_MAX,
        'p_cs_precedes': CHAR_MAX, 'p_sep_by_space': CHAR_MAX, 'n_cs_precedes': CHAR_MAX,
        'n_sep_by_space': CHAR_MAX, 'p_sign_posn': CHAR_MAX, 'n_sign_posn': CHAR_MAX,
        'decimal_point': '.', 'thousands_sep': '', 'grouping': [],
    }
    conventions.update(_conventions)
    return conventions


# Tests of other people's programs put conventions here.
_override_localeconv = _conventions


def nl_langinfo(key):
    """Return a fact about the locale."""
    if DAY_1 <= key < DAY_1 + 7 or ABDAY_1 <= key < ABDAY_1 + 7:
        import calendar
        names = calendar.day_name if key >= DAY_1 else calendar.day_abbr
        # Weeks begin with Sunday here.
        return names[((key - (DAY_1 if key >= DAY_1 else ABDAY_1)) - 1) % 7]
    if MON_1 <= key < MON_1 + 12 or ABMON_1 <= key < ABMON_1 + 12:
        import calendar
        names = calendar.month_name if key >= MON_1 else calendar.month_abbr
        return names[key - (MON_1 if key >= MON_1 else ABMON_1) + 1]
    try:
        return _LANGINFO[key]
    except KeyError:
        raise ValueError('unsupported langinfo constant') from None


def strcoll(string1, string2, /):
    """Compare two strings: less than, equal to or greater than 0."""
    for i, s in enumerate((string1, string2), 1):
        if not isinstance(s, _builtin_str):
            raise TypeError(f'strcoll() argument {i} must be str, not {type(s).__name__}')
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """Return what compares like the string in this locale: itself."""
    if not isinstance(string, _builtin_str):
        raise TypeError(f'strxfrm() argument must be str, not {type(string).__name__}')
    return string


# --- numbers -----------------------------------------------------------------------------

def _grouping_intervals(grouping):
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return
        if interval == 0:
            if last is None:
                raise ValueError('invalid grouping')
            while True:
                yield last
        yield interval
        last = interval


def _group(s, monetary=False):
    """Put separators between digits; return the text and how many characters that added."""
    conventions = localeconv()
    separator = conventions['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conventions['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return s, 0
    spaces = ''
    if s[-1] == ' ':
        stripped = s.rstrip()
        spaces = s[len(stripped):]
        s = stripped
    groups = []
    left = ''
    for interval in _grouping_intervals(grouping):
        if not s or s[-1] not in '0123456789':
            left, s = s, ''
            break
        groups.append(s[-interval:])
        s = s[:-interval]
    if s:
        groups.append(s)
    groups.reverse()
    return left + separator.join(groups) + spaces, len(separator) * (len(groups) - 1)


def _without_padding(s, amount):
    """Take as many spaces of the padding away as separators have been added."""
    left = len(s) - len(s.lstrip(' '))
    taken = min(left, amount)
    s = s[taken:]
    right = len(s) - len(s.rstrip(' '))
    taken = min(right, amount - taken)
    return s[:len(s) - taken] if taken else s


_PERCENT = re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')


def _localize(formatted, grouping=False, monetary=False):
    if '.' in formatted:
        added = 0
        parts = formatted.split('.')
        if grouping:
            parts[0], added = _group(parts[0], monetary=monetary)
        point = localeconv()['mon_decimal_point' if monetary else 'decimal_point']
        formatted = point.join(parts)
    else:
        added = 0
        if grouping:
            formatted, added = _group(formatted, monetary=monetary)
    return _without_padding(formatted, added) if added else formatted


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value,) + additional) if additional else percent % value
    if percent[-1] in 'eEfFgGdiu':
        formatted = _localize(formatted, grouping, monetary)
    return formatted


def format_string(f, val, grouping=False, monetary=False):
    """Format as % does, numbers as the locale writes them."""
    percents = list(_PERCENT.finditer(f))
    template = _PERCENT.sub('%s', f)
    if hasattr(val, 'keys'):
        texts = ['%' if p.group()[-1] == '%' else _format(p.group(), val, grouping, monetary)
                 for p in percents]
    else:
        if not isinstance(val, tuple):
            val = (val,)
        texts = []
        at = 0
        for p in percents:
            if p.group()[-1] == '%':
                texts.append('%')
                continue
            stars = p.group('modifiers').count('*')
            texts.append(_format(p.group(), val[at], grouping, monetary, *val[at + 1:at + 1 + stars]))
            at += 1 + stars
    return template % tuple(texts)


def currency(val, symbol=True, grouping=False, international=False):
    """Format an amount of money."""
    conventions = localeconv()
    digits = conventions['int_frac_digits' if international else 'frac_digits']
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localize(f'{abs(val):.{digits}f}', grouping, monetary=True)
    # The place of the sign is marked for a moment.
    s = '<' + s + '>'
    negative = val < 0
    if symbol:
        mark = conventions['int_curr_symbol' if international else 'currency_symbol']
        precedes = conventions['n_cs_precedes' if negative else 'p_cs_precedes']
        separated = conventions['n_sep_by_space' if negative else 'p_sep_by_space']
        if precedes:
            s = mark + (' ' if separated else '') + s
        else:
            if international and mark[-1:] == ' ':
                mark = mark[:-1]
            s = s + (' ' if separated else '') + mark
    place = conventions['n_sign_posn' if negative else 'p_sign_posn']
    sign = conventions['negative_sign' if negative else 'positive_sign']
    if place == 0:
        s = '(' + s + ')'
    elif place == 1:
        s = sign + s
    elif place == 2:
        s = s + sign
    elif place == 3:
        s = s.replace('<', sign)
    elif place == 4:
        s = s.replace('>', sign)
    else:
        s = sign + s
    return s.replace('<', '').replace('>', '')


def str(val):
    """Return a float with 12 digits, as the locale writes it."""
    return _format('%.12g', val)


def delocalize(string):
    """Return a number as Python writes it."""
    conventions = localeconv()
    separator = conventions['thousands_sep']
    if separator:
        string = string.replace(separator, '')
    point = conventions['decimal_point']
    if point:
        string = string.replace(point, '.')
    return string


def localize(string, grouping=False, monetary=False):
    """Return a number that Python wrote as the locale writes it."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """Read a float."""
    return func(delocalize(string))


def atoi(string):
    """Read an integer."""
    return int(delocalize(string))


# --- names of locales -------------------------------------------------------------------------

_ENCODINGS = {'utf8': 'UTF-8', 'utf': 'UTF-8', 'iso88591': 'ISO8859-1', 'latin1': 'ISO8859-1',
              'iso885915': 'ISO8859-15', 'ascii': 'US-ASCII'}


def normalize(localename):
    """Return the name with the encoding written in the usual way."""
    if localename in ('C', 'c', 'POSIX', 'posix'):
        return 'C'
    name, dot, encoding = localename.partition('.')
    if not dot:
        return localename
    encoding, at, modifier = encoding.partition('@')
    known = _ENCODINGS.get(encoding.lower().replace('-', '').replace('_', ''), encoding)
    return name + '.' + known + at + modifier


def _parse_localename(localename):
    code = normalize(localename)
    if '@' in code:
        code, modifier = code.split('@', 1)
        if modifier == 'euro' and '.' not in code:
            return code, 'iso-8859-15'
    if '.' in code:
        return tuple(code.split('.')[:2])
    if code == 'C':
        return None, None
    if code == 'UTF-8':
        return None, 'UTF-8'
    raise ValueError('unknown locale: %s' % localename)


def _build_localename(localetuple):
    try:
        language, encoding = localetuple
        if language is None:
            language = 'C'
        return language if encoding is None else language + '.' + encoding
    except (TypeError, ValueError):
        raise TypeError('Locale must be None, a string, or an iterable of '
                        'two strings -- language code, encoding.') from None


def getlocale(category=LC_CTYPE):
    """Return language and encoding of a category."""
    name = setlocale(category)
    if category == LC_ALL and ';' in name:
        raise TypeError('category LC_ALL is not supported')
    return _parse_localename(name)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """Return what the environment asks for."""
    import os
    import warnings
    warnings.warn("'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. "
                  'Use setlocale(), getencoding() and getlocale() instead.',
                  DeprecationWarning, stacklevel=2)
    for variable in envvars:
        name = os.environ.get(variable)
        if name:
            if variable == 'LANGUAGE':
                name = name.split(':')[0]
            return _parse_localename(name)
    return _parse_localename('C')


def getencoding():
    """Return the encoding of the locale."""
    return 'utf-8' if sys.version_info >= (3, 15) else 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    """Return the encoding that text files are written in."""
    return 'utf-8' if sys.flags.utf8_mode else 'UTF-8'
