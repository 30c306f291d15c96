"""Addresses, dates and parameters of messages.

Mirrors Lib/email/utils.py of CPython 3.13 and 3.14.

Leaves out: comments nested in comments, routes.
"""

import re
import time

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231', 'encode_rfc2231',
           'formataddr', 'formatdate', 'format_datetime', 'getaddresses', 'make_msgid',
           'mktime_tz', 'parseaddr', 'parsedate', 'parsedate_tz',
           'parsedate_to_datetime', 'quote', 'unquote', 'localtime']

_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
_LONG_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august',
                'september', 'october', 'november', 'december']
_ZONES = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500,
          'EDT': -400, 'CST': -600, 'CDT': -500, 'MST': -700, 'MDT': -600, 'PST': -800,
          'PDT': -700}


def quote(str):
    """Put backslashes before backslashes and quotation marks."""
    return str.replace('\\', '\\\\').replace('"', '\\"')


def unquote(str):
    """Take quotation marks or angle brackets away."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str.startswith('<') and str.endswith('>'):
            return str[1:-1]
    return str


# --- addresses -----------------------------------------------------------------

_specials = re.compile(r'[][\\()<>@,:;".]')


def formataddr(pair, charset='utf-8'):
    """('Name', 'a@b.c') as 'Name <a@b.c>'."""
    name, address = pair
    address.encode('ascii')
    if not name:
        return address
    if not name.isascii():
        from email.charset import Charset
        if isinstance(charset, str):
            charset = Charset(charset)
        return '%s <%s>' % (charset.header_encode(name), address)
    quotes = '"' if _specials.search(name) else ''
    name = re.sub(r'[\\"]', r'\\\g<0>', name)
    return '%s%s%s <%s>' % (quotes, name, quotes, address)


def _split_addresses(text):
    # At commas outside quotes, brackets and comments.
    parts = []
    part = ''
    depth = 0
    quoted = angle = False
    i = 0
    while i < len(text):
        c = text[i]
        if c == '\\' and (quoted or depth):
            part += text[i:i + 2]
            i += 2
            continue
        if c == '"' and not depth:
            quoted = not quoted
        elif not quoted:
            if c == '(':
                depth += 1
            elif c == ')' and depth:
                depth -= 1
            elif not depth:
                if c == '<':
                    angle = True
                elif c == '>':
                    angle = False
                elif c in ',;' and not angle:
                    parts.append(part)
                    part = ''
                    i += 1
                    continue
                elif c == ':' and not angle and '@' not in part:
                    # The name of a group.
                    part = ''
                    i += 1
                    continue
        part += c
        i += 1
    parts.append(part)
    return parts


def _parse_one(text):
    comments = []

    def take_comment(match):
        comments.append(match.group(1).replace('\\', ''))
        return ' '

    bare = re.sub(r'\(((?:[^()\\]|\\.)*)\)(?=(?:[^"]*"[^"]*")*[^"]*\Z)', take_comment, text)
    match = re.search(r'<([^<>]*)>\s*\Z', bare)
    if match:
        name = bare[:match.start()].strip()
        words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', name)
        name = ' '.join(re.sub(r'\\(.)', r'\1', quoted) if quoted or not word else word
                        for quoted, word in words)
        if comments:
            name = (name + ' (' + ' '.join(comments) + ')') if name else ' '.join(comments)
        address = re.sub(r'\s', '', match.group(1))
        return name, address
    address = re.sub(r'\s*([@.])\s*', r'\1', bare.strip())
    address = re.sub(r'\s+', '', address) if '@' in address else address.split(' ')[0]
    return ' '.join(comments), address


def parseaddr(addr, *, strict=True):
    """'Name <a@b.c>' as ('Name', 'a@b.c'); ('', '') where it is no address."""
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return ('', '')
    addresses = [a for a in getaddresses([addr], strict=strict)]
    if strict and len(addresses) > 1:
        return ('', '')
    return addresses[0] if addresses else ('', '')


def getaddresses(fieldvalues, *, strict=True):
    """Return the (name, address) pairs of several headers."""
    result = []
    for value in fieldvalues:
        text = str(value)
        if not text.strip():
            continue
        for part in _split_addresses(text):
            if part.strip():
                name, address = _parse_one(part)
                if strict and ('<' in address or address.count('@') > 1):
                    result.append(('', ''))
                else:
                    result.append((name, address))
    return result


# --- dates ---------------------------------------------------------------------

def formatdate(timeval=None, localtime=False, usegmt=False):
    """Return a time as headers have it: 'Thu, 01 Jan 2026 00:00:00 -0000'."""
    if timeval is None:
        timeval = time.time()
    t = time.gmtime(timeval)
    zone = 'GMT' if usegmt else '+0000' if localtime else '-0000'
    return '%s, %02d %s %04d %02d:%02d:%02d %s' % (
        _DAYS[t[6]], t[2], _MONTHS[t[1] - 1], t[0], t[3], t[4], t[5], zone)


def format_datetime(dt, usegmt=False):
    """Return a datetime as headers have it."""
    now = dt.timetuple()
    if usegmt:
        import datetime
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError('usegmt option requires a UTC datetime')
        zone = 'GMT'
    elif dt.tzinfo is None:
        zone = '-0000'
    else:
        zone = dt.strftime('%z')
    return '%s, %02d %s %04d %02d:%02d:%02d %s' % (
        _DAYS[now[6]], now[2], _MONTHS[now[1] - 1], now[0], now[3], now[4], now[5], zone)


def _parsedate_tz(data):
    if not data:
        return None
    words = data.split()
    if not words:
        return None
    # A weekday in front, with or without a comma, tells nothing.
    if words[0].endswith(',') or words[0].lower() in ('mon', 'tue', 'wed', 'thu', 'fri',
                                                      'sat', 'sun'):
        del words[0]
    else:
        i = words[0].rfind(',')
        if i >= 0:
            words[0] = words[0][i + 1:]
    if len(words) == 3:
        # '01-Jan-2026'
        stuff = words[0].split('-')
        if len(stuff) == 3:
            words = stuff + words[1:]
    if len(words) == 4:
        s = words[3]
        i = s.find('+')
        if i == -1:
            i = s.find('-')
        if i > 0:
            words[3:] = [s[:i], s[i:]]
        else:
            words.append('')
    if len(words) < 5:
        return None
    dd, mm, yy, tm, tz = words[:5]
    if not (dd and mm and yy):
        return None
    mm = mm.lower()
    short = [m.lower() for m in _MONTHS]
    if mm not in short and mm not in _LONG_MONTHS:
        dd, mm = mm, dd.lower()
        if mm not in short and mm not in _LONG_MONTHS:
            return None
    mm = (short.index(mm) if mm in short else _LONG_MONTHS.index(mm)) + 1
    dd = dd.rstrip(',')
    if yy.find(':') > 0:
        yy, tm = tm, yy
    yy = yy.rstrip(',')
    if not yy:
        return None
    if not yy[0].isdigit():
        yy, tz = tz, yy
    parts = tm.rstrip(',').split(':')
    if len(parts) == 2:
        parts.append('0')
    elif len(parts) == 1 and '.' in parts[0]:
        parts = parts[0].split('.')
        if len(parts) == 2:
            parts.append('0')
    if len(parts) != 3:
        return None
    try:
        yy, dd = int(yy), int(dd)
        hour, minute, second = map(int, parts)
    except ValueError:
        return None
    if yy < 100:
        yy += 1900 if yy > 68 else 2000
    offset = None
    tz = tz.upper()
    if tz in _ZONES:
        offset = _ZONES[tz]
    else:
        try:
            offset = int(tz)
        except ValueError:
            pass
        if offset == 0 and tz.startswith('-'):
            offset = None
    if offset:
        sign = -1 if offset < 0 else 1
        offset = abs(offset)
        offset = sign * ((offset // 100) * 3600 + (offset % 100) * 60)
    return [yy, mm, dd, hour, minute, second, 0, 1, -1, offset]


def parsedate_tz(data):
    """Return a date as ten numbers, the last being the offset in seconds; None for no date."""
    res = _parsedate_tz(data)
    if not res:
        return None
    if res[9] is None:
        res[9] = 0
    return tuple(res)


def parsedate(data):
    """Return a date as nine numbers; None for no date."""
    t = parsedate_tz(data)
    return t[:9] if isinstance(t, tuple) else t


def _days(year, month, day):
    # Days since 1970.
    if month <= 2:
        year -= 1
    era = year // 400
    yoe = year - era * 400
    doy = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


def mktime_tz(data):
    """Return the seconds since 1970 of what parsedate_tz() gives."""
    seconds = (_days(*data[:3]) * 86400 + data[3] * 3600 + data[4] * 60 + data[5])
    if data[9] is None:
        return time.mktime(tuple(data[:8]) + (-1,))
    return seconds - data[9]


def parsedate_to_datetime(data):
    """Return a date as a datetime."""
    import datetime
    parsed = _parsedate_tz(data)
    if parsed is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    *parts, tz = parsed
    if tz is None:
        return datetime.datetime(*parts[:6])
    return datetime.datetime(*parts[:6],
                             tzinfo=datetime.timezone(datetime.timedelta(seconds=tz)))


def localtime(dt=None):
    """Return the time with its zone."""
    import datetime
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


def make_msgid(idstring=None, domain=None):
    """Return an identification for a message."""
    import os
    import random
    import socket
    return '<%d.%d.%d%s@%s>' % (
        int(time.time() * 100), os.getpid(), random.getrandbits(64),
        '' if idstring is None else '.' + idstring, domain or socket.getfqdn())


# --- parameters ----------------------------------------------------------------

def decode_rfc2231(s):
    """"utf-8'en'%C3%A9" as ('utf-8', 'en', '%C3%A9')."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """Quote a value that is not ASCII."""
    import urllib.parse
    s = urllib.parse.quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or '', s)


_rfc2231_continuation = re.compile(r'(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?\Z', re.ASCII)


def decode_params(params):
    """Put parameters together that come in pieces."""
    new = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        encoded = name.endswith('*')
        value = unquote(value)
        match = _rfc2231_continuation.match(name)
        if match:
            num = match.group('num')
            pieces.setdefault(match.group('name'), []).append(
                (None if num is None else int(num), value, encoded))
        else:
            new.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort(key=lambda p: -1 if p[0] is None else p[0])
        extended = any(encoded for _, _, encoded in parts)
        import urllib.parse
        text = ''.join(urllib.parse.unquote(s, encoding='latin-1') if encoded else s
                       for _, s, encoded in parts)
        text = quote(text)
        if extended:
            charset, language, text = decode_rfc2231(text)
            new.append((name, (charset, language, '"%s"' % text)))
        else:
            new.append((name, '"%s"' % text))
    return new


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    """A parameter as str."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    if charset is None:
        charset = fallback_charset
    try:
        return str(text.encode('raw-unicode-escape'), charset, errors)
    except LookupError:
        return unquote(text)
