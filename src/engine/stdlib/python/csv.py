"""Tables as text, values separated by commas or the like.

Mirrors CPython 3.13 and 3.14, Lib/csv.py and Modules/_csv.c.
"""

import io
import re
import types

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS',
           'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit',
           'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

__version__ = '1.0'

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5


class Error(Exception):
    """Something is wrong with a table or a dialect."""


Error.__module__ = '_csv'

_dialects = {}
_limit = 131072


def field_size_limit(new_limit=None):
    """Return the longest field that is read, and set another limit."""
    global _limit
    old = _limit
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return old


def _character(value, name, nullable):
    if value is None:
        if nullable:
            return None
        raise TypeError(f'"{name}" must be a unicode character, not NoneType')
    if not isinstance(value, str):
        more = ' or None' if nullable else ''
        raise TypeError(f'"{name}" must be a unicode character{more}, not {type(value).__name__}')
    if len(value) != 1:
        more = ' or None' if nullable else ''
        raise TypeError(f'"{name}" must be a unicode character{more}, not a string of length {len(value)}')
    return value


class _Dialect:
    # A checked dialect, as readers and writers use it.

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        unknown = set(options) - _OPTIONS
        if unknown:
            name = next(o for o in options if o in unknown)
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")

        def get(name, default):
            if name in options:
                return options[name]
            return getattr(dialect, name, default) if dialect is not None else default
        self.delimiter = _character(get('delimiter', ','), 'delimiter', False)
        self.doublequote = bool(get('doublequote', True))
        self.escapechar = _character(get('escapechar', None), 'escapechar', True)
        self.lineterminator = get('lineterminator', '\r\n')
        self.quotechar = _character(get('quotechar', '"'), 'quotechar', True)
        quoting = get('quoting', QUOTE_MINIMAL)
        self.skipinitialspace = bool(get('skipinitialspace', False))
        self.strict = bool(get('strict', False))
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer, not %s' % type(quoting).__name__)
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        self.quoting = quoting
        if quoting != QUOTE_NONE and self.quotechar is None:
            if 'quotechar' in options or getattr(dialect, 'quotechar', '') is None:
                if 'quoting' not in options and not hasattr(dialect, 'quoting'):
                    self.quoting = QUOTE_NONE
                else:
                    raise TypeError('quotechar must be set if quoting enabled')
        if not isinstance(self.lineterminator, str):
            if self.lineterminator is None:
                raise TypeError('lineterminator must be set')
            raise TypeError('"lineterminator" must be a string, not %s'
                            % type(self.lineterminator).__name__)
        self._check_characters()

    def _check_characters(self):
        named = (('delimiter', self.delimiter), ('escapechar', self.escapechar),
                 ('quotechar', self.quotechar))
        for name, c in named:
            if c is None:
                continue
            if c in '\r\n' or c == ' ' and name != 'delimiter' and self.skipinitialspace:
                raise ValueError(f'bad {name} value')
        for i, (name, c) in enumerate(named):
            if c is not None and c in self.lineterminator:
                raise ValueError(f'bad {name} or lineterminator value')
        for a, b in ((0, 1), (0, 2), (1, 2)):
            if named[a][1] is not None and named[a][1] == named[b][1]:
                raise ValueError(f'bad {named[a][0]} or {named[b][0]} value')


_OPTIONS = {'delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting',
            'skipinitialspace', 'strict'}
_Dialect.__name__ = _Dialect.__qualname__ = 'Dialect'
_Dialect.__module__ = '_csv'


def register_dialect(name, /, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def get_dialect(name):
    """Return the dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """Return the names of all dialects."""
    return list(_dialects)


class Dialect:
    """How a table is written; to be subclassed."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except (TypeError, ValueError) as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """As Excel writes tables."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """As Excel writes tables with tabs."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """As programs of Unix write tables."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


# --- reading ------------------------------------------------------------------------------------------------

class _Reader:
    # A state machine over the characters of each line (Modules/_csv.c).

    def __init__(self, iterable, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Dialect('excel' if dialect is None else dialect, **fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._start_field()
        self._state = self._start_record
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == self._in_quoted:
                    if self.dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._save()
                    break
                if self._fields and self._state != self._start_record:
                    self._save()
                    break
                raise
            if not isinstance(line, str):
                raise Error('iterator should return strings, not %s '
                            '(the file should be opened in text mode)' % type(line).__name__)
            self.line_num += 1
            for c in line:
                self._state(c)
            self._state('')
            if self._state == self._start_record:
                break
        return self._fields

    def _start_field(self):
        self._field = []
        self._quoted = False

    def _save(self):
        text = ''.join(self._field)
        quoting = self.dialect.quoting
        if not self._quoted:
            if quoting == QUOTE_NOTNULL and not text:
                text = None
            elif quoting == QUOTE_STRINGS and not text:
                text = None
            elif quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                if text or quoting == QUOTE_STRINGS:
                    text = float(text)
                elif quoting == QUOTE_NONNUMERIC:
                    text = float(text) if text else ''
        self._fields.append(text)
        self._start_field()

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error('field larger than field limit (%d)' % _limit)
        self._field.append(c)

    # Each state takes a character; '' is the end of the line.

    def _start_record(self, c):
        if c == '':
            return
        if c == '\n' or c == '\r':
            self._state = self._eat_newline
            return
        self._state = self._start_of_field
        self._start_of_field(c)

    def _start_of_field(self, c):
        dialect = self.dialect
        if c in ('\n', '\r', ''):
            self._save()
            self._state = self._start_record if c == '' else self._eat_newline
        elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._quoted = True
            self._state = self._in_quoted
        elif c == dialect.escapechar:
            self._state = self._escaped
        elif c == ' ' and dialect.skipinitialspace:
            pass
        elif c == dialect.delimiter:
            self._save()
        else:
            self._add(c)
            self._state = self._in_field

    def _escaped(self, c):
        if c in ('\n', '\r'):
            self._add(c)
            self._state = self._after_escaped_end
            return
        self._add('\n' if c == '' else c)
        self._state = self._in_field

    def _after_escaped_end(self, c):
        if c != '':
            self._state = self._in_field
            self._in_field(c)

    def _in_field(self, c):
        dialect = self.dialect
        if c in ('\n', '\r', ''):
            self._save()
            self._state = self._start_record if c == '' else self._eat_newline
        elif c == dialect.escapechar:
            self._state = self._escaped
        elif c == dialect.delimiter:
            self._save()
            self._state = self._start_of_field
        else:
            self._add(c)

    def _in_quoted(self, c):
        dialect = self.dialect
        if c == '':
            pass
        elif c == dialect.escapechar:
            self._state = self._escaped_in_quoted
        elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = self._quote_in_quoted if dialect.doublequote else self._in_field
        else:
            self._add(c)

    def _escaped_in_quoted(self, c):
        self._add('\n' if c == '' else c)
        self._state = self._in_quoted

    def _quote_in_quoted(self, c):
        dialect = self.dialect
        if dialect.quoting != QUOTE_NONE and c == dialect.quotechar:
            self._add(c)
            self._state = self._in_quoted
        elif c == dialect.delimiter:
            self._save()
            self._state = self._start_of_field
        elif c in ('\n', '\r', ''):
            self._save()
            self._state = self._start_record if c == '' else self._eat_newline
        elif not dialect.strict:
            self._add(c)
            self._state = self._in_field
        else:
            raise Error("'%s' expected after '%s'" % (dialect.delimiter, dialect.quotechar))

    def _eat_newline(self, c):
        if c == '':
            self._state = self._start_record
        elif c not in '\r\n':
            raise Error('new-line character seen in unquoted field - '
                        "do you need to open the file with newline=''?")


_Reader.__name__ = _Reader.__qualname__ = 'reader'
_Reader.__module__ = '_csv'


def reader(iterable, /, dialect=None, **fmtparams):
    """Return an iterator over the rows of lines."""
    return _Reader(iterable, dialect, **fmtparams)


# --- writing ------------------------------------------------------------------------------------------------

class _Writer:
    def __init__(self, fileobj, dialect=None, **fmtparams):
        if not callable(getattr(fileobj, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = _Dialect('excel' if dialect is None else dialect, **fmtparams)

    def _field(self, text, quoted):
        # The text of a field; whether it has to stand in quotes.
        dialect = self.dialect
        special = {dialect.delimiter, dialect.escapechar, dialect.quotechar, '\r', '\n',
                   *dialect.lineterminator}
        if not any(c in special for c in text):
            return text, quoted
        out = []
        for c in text:
            if c in special:
                escapes = False
                if dialect.quoting == QUOTE_NONE:
                    escapes = True
                elif c == dialect.quotechar:
                    if dialect.doublequote:
                        out.append(c)
                        quoted = True
                    else:
                        escapes = True
                elif c == dialect.escapechar:
                    escapes = True
                else:
                    quoted = True
                if escapes:
                    if dialect.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(dialect.escapechar)
            out.append(c)
        return ''.join(out), quoted

    def writerow(self, row):
        """Write a row."""
        dialect = self.dialect
        try:
            fields = iter(row)
        except TypeError:
            raise Error('iterable expected, not %s' % type(row).__name__) from None
        out = []
        empty_alone = False
        for field in fields:
            quoting = dialect.quoting
            if quoting == QUOTE_ALL:
                quoted = True
            elif quoting == QUOTE_NONNUMERIC:
                quoted = not hasattr(type(field), '__float__') and not hasattr(type(field), '__index__')
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(field, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = field is not None
            else:
                quoted = False
            text = field if isinstance(field, str) else '' if field is None else str(field)
            if (not text and dialect.delimiter == ' ' and dialect.skipinitialspace and not quoted):
                if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                    raise Error("empty field must be quoted if delimiter is a space and "
                                "skipinitialspace is true")
                quoted = True
            text, quoted = self._field(text, quoted)
            out.append(dialect.quotechar + text + dialect.quotechar if quoted else text)
            empty_alone = field is None or not text and not quoted
        if len(out) == 1 and out[0] == '' and empty_alone:
            # A line that looks empty would be none.
            if dialect.quoting in (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            out[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(out) + dialect.lineterminator)

    def writerows(self, rows):
        """Write rows."""
        for row in rows:
            self.writerow(row)


_Writer.__name__ = _Writer.__qualname__ = 'writer'
_Writer.__module__ = '_csv'


def writer(fileobj, /, dialect=None, **fmtparams):
    """Return an object that writes rows to a file."""
    return _Writer(fileobj, dialect, **fmtparams)


# --- rows as dicts -------------------------------------------------------------------------------------------

class DictReader:
    """Reads rows as dicts; the first row has the keys."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel',
                 *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            # Reads the keys.
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        lf, lr = len(self.fieldnames), len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in self.fieldnames[lr:]:
                d[key] = self.restval
        return d

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel',
                 *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the keys."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: '
                                 + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write a dict."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write dicts."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


# --- guessing --------------------------------------------------------------------------------------------------

class Sniffer:
    """Guesses the dialect of a table."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """Return a dialect for a sample."""
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _by_quotes(self, data, delimiters):
        # What stands around quoted fields.
        found = []
        for pattern in (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
                        r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
                        r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
                        r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)'):
            found = list(re.compile(pattern, re.DOTALL | re.MULTILINE).finditer(data))
            if found:
                break
        if not found:
            return '', False, None, 0
        quotes = {}
        delims = {}
        spaces = 0
        for m in found:
            groups = m.groupdict()
            if groups['quote']:
                quotes[groups['quote']] = quotes.get(groups['quote'], 0) + 1
            delim = groups.get('delim')
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            if groups.get('space'):
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == '\n':
                delim = ''
        else:
            delim, skipinitialspace = '', 0
        pattern = r'((%s)|^)\W*%s[^%s\n]*%s[^%s\n]*%s\W*((%s)|$)'
        d, q = re.escape(delim), quotechar
        doublequote = bool(re.search(pattern % (d, q, d, q, d, q, d), data, re.MULTILINE))
        return quotechar, doublequote, delim, skipinitialspace

    def _by_counts(self, data, delimiters):
        # The character that stands equally often in most lines.
        data = list(filter(None, data.split('\n')))
        ascii = [chr(c) for c in range(127)]
        chunk = min(10, len(data))
        frequency = {}
        modes = {}
        delims = {}
        start, end = 0, chunk
        iteration = 0
        while start < len(data):
            iteration += 1
            for line in data[start:end]:
                for char in ascii:
                    meta = frequency.setdefault(char, {})
                    count = line.count(char)
                    meta[count] = meta.get(count, 0) + 1
            for char, meta in frequency.items():
                items = list(meta.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    best = max(items, key=lambda x: x[1])
                    items.remove(best)
                    modes[char] = best[0], best[1] - sum(item[1] for item in items)
                else:
                    modes[char] = items[0]
            total = float(min(chunk * iteration, len(data)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for k, v in modes.items():
                    if v[0] > 0 and v[1] > 0 and v[1] / total >= consistency:
                        if delimiters is None or k in delimiters:
                            delims[k] = v
                consistency -= 0.01
            if len(delims) == 1:
                delim = list(delims)[0]
                return delim, data[0].count(delim) == data[0].count('%c ' % delim)
            start = end
            end += chunk
        if not delims:
            return '', 0
        for d in self.preferred:
            if d in delims:
                return d, data[0].count(d) == data[0].count('%c ' % d)
        delim = max((v, k) for k, v in delims.items())[1]
        return delim, data[0].count(delim) == data[0].count('%c ' % delim)

    def has_header(self, sample):
        """Guess whether the first row has the names of the columns."""
        rdr = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rdr)
        columns = len(header)
        kinds = dict.fromkeys(range(columns))
        for checked, row in enumerate(rdr):
            if checked > 20:
                break
            if len(row) != columns:
                continue
            for col in list(kinds):
                try:
                    complex(row[col])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[col])
                if kind != kinds[col]:
                    if kinds[col] is None:
                        kinds[col] = kind
                    else:
                        del kinds[col]
        votes = 0
        for col, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[col]) != kind else -1
            else:
                try:
                    kind(header[col])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
