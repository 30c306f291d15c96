"""How headers are kept, parsed and written. What email.policy shows stands here,
so that a message needs no more than this.
"""


class Policy:
    """Settings that do not change; clone() gives others."""

    max_line_length = 78
    linesep = '\n'
    cte_type = '8bit'
    raise_on_defect = False
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True
    utf8 = False
    refold_source = 'long'

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError('{!r} is an invalid keyword argument for {}'
                                .format(name, self.__class__.__name__))
            object.__setattr__(self, name, value)

    def __repr__(self):
        return '{}({})'.format(self.__class__.__name__, ', '.join(
            '{}={!r}'.format(name, value) for name, value in self.__dict__.items()))

    def clone(self, **kw):
        """Return the same policy with other values."""
        new = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            object.__setattr__(new, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError('{!r} is an invalid keyword argument for {}'
                                .format(name, self.__class__.__name__))
            object.__setattr__(new, name, value)
        return new

    def __setattr__(self, name, value):
        if hasattr(self, name):
            raise AttributeError('{!r} object attribute {!r} is read-only'
                                 .format(self.__class__.__name__, name))
        raise AttributeError('{!r} object has no attribute {!r}'
                             .format(self.__class__.__name__, name))

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        return None

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(':', 1)
        value = ''.join((value, *sourcelines[1:])).lstrip(' \t\r\n')
        return name, value.rstrip('\r\n')

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return value

    def fold(self, name, value, maxlen):
        """Return the header as lines."""
        if not isinstance(value, str):
            # A Header object knows how.
            text = value.encode(linesep=self.linesep, maxlinelen=maxlen or 0)
            return '%s: %s%s' % (name, text, self.linesep)
        if not value.isascii() and not self.utf8:
            from email.header import Header
            text = Header(value, 'utf-8', header_name=name).encode(
                linesep=self.linesep, maxlinelen=maxlen or 0)
            return '%s: %s%s' % (name, text, self.linesep)
        if maxlen and len(name) + 2 + max(map(len, value.split('\n'))) > maxlen:
            from email.header import Header
            text = Header(value, header_name=name).encode(
                linesep=self.linesep, maxlinelen=maxlen)
            return '%s: %s%s' % (name, text, self.linesep)
        return '%s: %s%s' % (name, self.linesep.join(value.splitlines()), self.linesep)


class Compat32(Policy):
    """As before Python 3.3: headers are what they are."""

    mangle_from_ = True

    def header_fetch_parse(self, name, value):
        if isinstance(value, str) and not value.isascii():
            for c in value:
                if '\udc80' <= c <= '\udcff':
                    from email.header import Header, UNKNOWN8BIT
                    return Header(value, charset=UNKNOWN8BIT, header_name=name)
        return value


compat32 = Compat32()
