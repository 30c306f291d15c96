"""A parser for HTML that takes what it gets.

Mirrors Lib/html/parser.py of CPython 3.13 and 3.14 and Lib/_markupbase.py.

Leaves out: CPython's handling of comments and declarations that browsers
treat in ways of their own beyond RFC 1866 and HTML 5's main rules.
"""

import re
from html import unescape

__all__ = ['HTMLParser']

_tag_name = re.compile(r'[a-zA-Z][^\t\n\r\f />]*')
_attribute = re.compile(
    r'((?<=[\'"\t\n\r\f /])[^\t\n\r\f />][^\t\n\r\f /=>]*)'
    r'(?:[\t\n\r\f ]*(=)[\t\n\r\f ]*'
    r'(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\t\n\r\f ]*))?'
    r'(?:[\t\n\r\f ]|/(?!>))*')
_tag_end = re.compile(r'[\t\n\r\f /]*>')
_space = re.compile(r'(?:[\t\n\r\f ]|/(?!>))*')
_comment_end = re.compile(r'--!?>')
_incomplete = re.compile('&[a-zA-Z#]?[a-zA-Z0-9]*\\Z')

# Elements whose content is text up to their end tag.
CDATA_CONTENT_ELEMENTS = ('script', 'style')
RCDATA_CONTENT_ELEMENTS = ('textarea', 'title')


class HTMLParser:
    """Calls a method for each piece of a document.

    Derive from it and override the handle_ methods.
    """

    CDATA_CONTENT_ELEMENTS = CDATA_CONTENT_ELEMENTS
    RCDATA_CONTENT_ELEMENTS = RCDATA_CONTENT_ELEMENTS

    def __init__(self, *, convert_charrefs=True, scripting=False):
        self.convert_charrefs = convert_charrefs
        self.scripting = scripting
        self.reset()

    def reset(self):
        """Forget everything."""
        self.rawdata = ''
        self.lasttag = '???'
        self.lineno = 1
        self.offset = 0
        self.cdata_elem = None
        self._escapable = True
        self._starttag_text = None

    def feed(self, data):
        """Take some more of the document and handle what is complete."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """The document is over: handle what is left."""
        self.goahead(1)

    def getpos(self):
        """Return the line, from 1, and the offset in it."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """Return the text of the latest start tag."""
        return self._starttag_text

    def updatepos(self, i, j):
        if i >= j:
            return j
        text = self.rawdata
        lines = text.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (text.rindex('\n', i, j) + 1)
        else:
            self.offset += j - i
        return j

    def set_cdata_mode(self, elem, *, escapable=False):
        self.cdata_elem = elem.lower()
        self._escapable = escapable

    def clear_cdata_mode(self):
        self.cdata_elem = None
        self._escapable = True

    # Handlers

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

    # The work

    def goahead(self, end):
        i = 0
        n = len(self.rawdata)
        while i < n:
            if self.cdata_elem is not None:
                j = self._find_cdata_end(i)
                if j < 0:
                    if not end:
                        break
                    j = n
                if i < j:
                    self._text(i, j)
                i = self.updatepos(i, j)
                if i == n:
                    break
                self.clear_cdata_mode()
                continue
            j = self._text_end(i, end)
            if j < 0:
                break
            if i < j:
                self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            if self.rawdata[i] == '&':
                k = self._reference(i, end)
            else:
                k = self._markup(i, end)
            if k < 0:
                break
            i = self.updatepos(i, k)
        if end and i < n:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = self.rawdata[i:]

    def _find_cdata_end(self, i):
        pattern = re.compile(r'</%s(?=[\t\n\r\f />])' % re.escape(self.cdata_elem),
                             re.IGNORECASE)
        found = pattern.search(self.rawdata, i)
        return found.start() if found else -1

    def _text_end(self, i, end):
        # Where text that begins at i ends; below 0: not known yet.
        text = self.rawdata
        if not self.convert_charrefs:
            found = re.compile('[&<]').search(text, i)
            return found.start() if found else len(text)
        j = text.find('<', i)
        if j >= 0:
            return j
        if end:
            return len(text)
        # What looks like the beginning of a reference has to wait.
        amp = text.rfind('&', max(i, len(text) - 34))
        if amp >= 0 and not re.compile(r'[\t\n\r\f ;]').search(text, amp):
            return -1
        return len(text)

    def _text(self, i, j):
        data = self.rawdata[i:j]
        if self.convert_charrefs and self._escapable:
            data = unescape(data)
        self.handle_data(data)

    def _reference(self, i, end):
        text = self.rawdata
        match = re.compile(r'&#(?:[0-9]+|[xX][0-9a-fA-F]+)').match(text, i)
        if match:
            k = match.end()
            if k == len(text) and not end:
                return -1
            self.handle_charref(match.group()[2:])
            return k + 1 if text.startswith(';', k) else k
        match = re.compile(r'&[a-zA-Z][-.a-zA-Z0-9]*').match(text, i)
        if match:
            k = match.end()
            if k == len(text) and not end:
                return -1
            self.handle_entityref(match.group()[1:])
            return k + 1 if text.startswith(';', k) else k
        if _incomplete.match(text, i) and not end:
            return -1
        self.handle_data('&')
        return i + 1

    def _markup(self, i, end):
        text = self.rawdata
        if _tag_name.match(text, i + 1):
            k = self.parse_starttag(i)
        elif text.startswith('</', i):
            k = self.parse_endtag(i)
        elif text.startswith('<!--', i):
            k = self.parse_comment(i)
        elif text.startswith('<?', i):
            k = self.parse_pi(i)
        elif text.startswith('<!', i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(text) or end:
            self.handle_data('<')
            return i + 1
        else:
            return -1
        if k < 0 and end:
            return self._unfinished(i)
        return k

    def _unfinished(self, i):
        # The document ends within a piece of markup.
        text = self.rawdata
        n = len(text)
        if text.startswith('<!--', i):
            self.handle_comment(text[i + 4:])
        elif text.startswith('<![CDATA[', i):
            self.unknown_decl(text[i + 3:])
        elif text[i:i + 9].lower() == '<!doctype':
            self.handle_decl(text[i + 2:])
        elif text.startswith('<!', i):
            self.handle_comment(text[i + 2:])
        elif text.startswith('<?', i):
            self.handle_pi(text[i + 2:])
        elif text.startswith('</', i) and len(text) == i + 2:
            self.handle_data('</')
        return n

    def parse_starttag(self, i):
        self._starttag_text = None
        text = self.rawdata
        match = _tag_name.match(text, i + 1)
        tag = self.lasttag = match.group().lower()
        k = _space.match(text, match.end()).end()
        attrs = []
        while k < len(text):
            m = _attribute.match(text, k)
            if not m:
                break
            name, rest, value = m.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ('"', "'"):
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            k = m.end()
        match = _tag_end.match(text, k)
        if not match:
            # The tag goes on, or something stands in it that belongs nowhere.
            j = text.find('>', k)
            if j < 0 or text[k:k + 1] in ('"', "'"):
                return -1
            k = j
            match = _tag_end.match(text, k)
        endpos = match.end()
        self._starttag_text = text[i:endpos]
        if match.group().strip() == '/>':
            self.handle_startendtag(tag, attrs)
            return endpos
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag)
        elif tag in self.RCDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag, escapable=True)
        return endpos

    def parse_endtag(self, i):
        text = self.rawdata
        match = _tag_name.match(text, i + 2)
        if not match:
            if text.startswith('</>', i):
                return i + 3
            j = text.find('>', i + 2)
            if j < 0:
                return -1
            self.handle_comment(text[i + 2:j])
            return j + 1
        j = text.find('>', match.end())
        if j < 0:
            return -1
        self.handle_endtag(match.group().lower())
        self.clear_cdata_mode()
        return j + 1

    def parse_comment(self, i):
        text = self.rawdata
        for empty in ('<!-->', '<!--->'):
            if text.startswith(empty, i):
                self.handle_comment('')
                return i + len(empty)
        match = _comment_end.search(text, i + 4)
        if not match:
            return -1
        self.handle_comment(text[i + 4:match.start()])
        return match.end()

    def parse_pi(self, i):
        j = self.rawdata.find('>', i + 2)
        if j < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:j])
        return j + 1

    def parse_html_declaration(self, i):
        text = self.rawdata
        if text.startswith('<![CDATA[', i):
            j = text.find(']]>', i + 9)
            if j < 0:
                return -1
            self.unknown_decl(text[i + 3:j])
            return j + 3
        j = text.find('>', i + 2)
        if j < 0:
            return -1
        if text[i:i + 9].lower() == '<!doctype':
            self.handle_decl(text[i + 2:j])
        else:
            self.handle_comment(text[i + 2:j])
        return j + 1
