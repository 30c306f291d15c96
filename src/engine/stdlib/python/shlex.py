"""Words of a command line, as a shell reads them. Mirrors Lib/shlex.py of CPython 3.13 and 3.14.

The scanner has five states: between words, in a word, in quotes, after an
escape, and in a run of punctuation. They are named by one character (a
quote or an escape by itself), as programs may look at `state`.
"""

import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_WORD_CHARS = ('abcdfeghijklmnopqrstuvwxyz'
               'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')
_LATIN_LETTERS = ''.join(map(chr, [*range(0xDF, 0xF7), *range(0xF8, 0x100),
                                   *range(0xC0, 0xD7), *range(0xD8, 0xDF)]))
_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-')


class shlex:
    """An iterator over the tokens of a stream or a string."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        if instream is None:
            self.instream, self.infile = sys.stdin, None
        else:
            self.instream, self.infile = instream, infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _WORD_CHARS + (_LATIN_LETTERS if posix else '')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            # A character that ended a run of punctuation is read again.
            self._pushback_chars = deque()
            self.wordchars += '~-./*?='
            self.wordchars = ''.join(c for c in self.wordchars if c not in punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Put a token back; it is the next one."""
        if self.debug >= 1:
            print('shlex: pushing token ' + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another stream first."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1
        if self.debug:
            if newfile is not None:
                print('shlex: pushing to file %s' % (self.infile,))
            else:
                print('shlex: pushing to stream %s' % (self.instream,))

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        if self.debug:
            print('shlex: popping to %s, line %d' % (self.instream, self.lineno))
        self.state = ' '

    def get_token(self):
        """Return the next token, or `eof`; included files are followed."""
        if self.pushback:
            token = self.pushback.popleft()
            if self.debug >= 1:
                print('shlex: popping token ' + repr(token))
            return token
        token = self.read_token()
        if self.source is not None:
            while token == self.source:
                included = self.sourcehook(self.read_token())
                if included:
                    name, stream = included
                    self.push_source(stream, name)
                token = self.get_token()
        while token == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            token = self.get_token()
        if self.debug >= 1:
            print('shlex: token=' + repr(token) if token != self.eof else 'shlex: token=EOF')
        return token

    def read_token(self):
        """Return the next token of the stream itself."""
        self._quoted = False
        # The state to go back to when what was escaped has been read.
        self._escaped_in = ' '
        over = False
        while not over:
            c = self._next_char()
            state = self.state
            if state is None:
                self.token = ''
                break
            if state == ' ':
                over = self._between_words(c)
            elif state in self.quotes:
                over = self._in_quotes(c)
            elif state in self.escape:
                over = self._after_escape(c)
            else:
                over = self._in_punctuation(c) if state == 'c' else self._in_word(c)
        result, self.token = self.token, ''
        if self.posix and not self._quoted and result == '':
            result = None
        if self.debug > 1:
            print('shlex: raw token=' + repr(result) if result else 'shlex: raw token=EOF')
        return result

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            c = self._pushback_chars.pop()
        else:
            c = self.instream.read(1)
        if c == '\n':
            self.lineno += 1
        if self.debug >= 3:
            print('shlex: in state %r I see character: %r' % (self.state, c))
        return c

    # Each of these takes one character and says whether the token is over.

    def _has_token(self):
        """Is there anything yet? In POSIX mode quotes with nothing in them are."""
        return bool(self.token or (self.posix and self._quoted))

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between_words(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            return self._has_token()
        if c in self.commenters:
            self._skip_comment()
        elif self.posix and c in self.escape:
            self._escaped_in, self.state = 'a', c
        elif c in self.wordchars:
            self.token, self.state = c, 'a'
        elif c in self._punctuation_chars:
            self.token, self.state = c, 'c'
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token, self.state = c, 'a'
        else:
            self.token = c
            return self._has_token()
        return False

    def _in_quotes(self, c):
        quote = self.state
        self._quoted = True
        if not c:
            raise ValueError('No closing quotation')
        if c == quote:
            if not self.posix:
                self.token += c
                self.state = ' '
                return True
            self.state = 'a'
        elif self.posix and c in self.escape and quote in self.escapedquotes:
            self._escaped_in, self.state = quote, c
        else:
            self.token += c
        return False

    def _after_escape(self, c):
        if not c:
            raise ValueError('No escaped character')
        # In quotes an escape means something before itself and the quote only.
        if self._escaped_in in self.quotes and c not in (self.state, self._escaped_in):
            self.token += self.state
        self.token += c
        self.state = self._escaped_in
        return False

    def _ends_anyway(self, c):
        """End of stream, white space, comment: the same in words and punctuation."""
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self.state = ' '
            return self._has_token()
        if c in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
                return self._has_token()
            return False
        return None

    def _in_punctuation(self, c):
        over = self._ends_anyway(c)
        if over is not None:
            return over
        if c in self._punctuation_chars:
            self.token += c
            return False
        self._pushback_chars.append(c)
        self.state = ' '
        return True

    def _in_word(self, c):
        over = self._ends_anyway(c)
        if over is not None:
            return over
        if self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self._escaped_in, self.state = 'a', c
        elif (c in self.wordchars or c in self.quotes
                or (self.whitespace_split and c not in self._punctuation_chars)):
            self.token += c
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(c)
            else:
                self.pushback.appendleft(c)
            self.state = ' '
            return self._has_token()
        return False

    def sourcehook(self, newfile):
        """Open a file that is named after the word in `source`."""
        import os.path
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, 'r')

    def error_leader(self, infile=None, lineno=None):
        """Return what a compiler would put before an error message."""
        if infile is None:
            infile = self.infile
        if lineno is None:
            lineno = self.lineno
        return '"%s", line %d: ' % (infile, lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Split a command line into its words."""
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def join(split_command):
    """Return the command line of these words; split() takes it apart again."""
    return ' '.join(map(quote, split_command))


def quote(s):
    """Return the word so that a shell reads it as one."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f'expected string object, got {type(s).__name__!r}')
    if _SAFE.issuperset(s):
        return s
    # A single quote stands between two quoted parts, in double quotes.
    return "'" + s.replace("'", "'\"'\"'") + "'"
