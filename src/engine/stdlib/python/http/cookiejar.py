"""Keeping cookies and sending them back.

Mirrors the use that programs make of Lib/http/cookiejar.py of CPython 3.13 and 3.14.

Leaves out: policies, cookies of RFC 2965, and files of cookies.
"""

import time

__all__ = ['Cookie', 'CookieJar', 'DefaultCookiePolicy']


class DefaultCookiePolicy:
    """Takes what a browser would take."""


class Cookie:
    """One cookie."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified,
                 domain_initial_dot, path, path_specified, secure, expires, discard,
                 comment, comment_url, rest, rfc2109=False):
        self.version = version
        self.name = name
        self.value = value
        self.port = port
        self.port_specified = port_specified
        self.domain = domain
        self.domain_specified = domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path = path
        self.path_specified = path_specified
        self.secure = secure
        self.expires = expires
        self.discard = discard
        self.comment = comment
        self.comment_url = comment_url
        self.rfc2109 = rfc2109
        self._rest = dict(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def is_expired(self, now=None):
        """Tell whether its time is over."""
        if now is None:
            now = time.time()
        return self.expires is not None and self.expires <= now

    def __str__(self):
        where = self.domain + self.path
        return '<Cookie %s=%s for %s>' % (self.name, self.value, where)

    def __repr__(self):
        names = ('version', 'name', 'value', 'port', 'port_specified', 'domain',
                 'domain_specified', 'domain_initial_dot', 'path', 'path_specified',
                 'secure', 'expires', 'discard', 'comment', 'comment_url')
        args = ['%s=%r' % (name, getattr(self, name)) for name in names]
        args += ['rest=%r' % self._rest, 'rfc2109=%r' % self.rfc2109]
        return '%s(%s)' % (self.__class__.__name__, ', '.join(args))


def make_cookie(header, host, path):
    """Return the cookie of a Set-Cookie header, or None."""
    first, *attributes = [part.strip() for part in header.split(';')]
    name, equals, value = first.partition('=')
    if not equals:
        return None
    given = {}
    for attribute in attributes:
        key, _, text = attribute.partition('=')
        given[key.strip().lower()] = text.strip()
    domain = given.get('domain', '').lower()
    expires = None
    if given.get('max-age', '').lstrip('-').isdigit():
        expires = int(time.time()) + int(given['max-age'])
    elif 'expires' in given:
        from email.utils import mktime_tz, parsedate_tz
        parsed = parsedate_tz(given['expires'])
        if parsed:
            expires = mktime_tz(parsed)
    specified = bool(domain)
    if specified and not domain.startswith('.'):
        domain = '.' + domain
    if specified and not ('.' + host).endswith(domain):
        return None
    rest = {'HttpOnly': None} if 'httponly' in given else {}
    if 'samesite' in given:
        rest['SameSite'] = given['samesite']
    return Cookie(0, name.strip(), value.strip(), None, False, domain or host, specified,
                  specified, given.get('path') or path.rpartition('/')[0] or '/',
                  'path' in given, 'secure' in given, expires, expires is None, None, None,
                  rest)


class CookieJar:
    """A collection of cookies."""

    def __init__(self, policy=None):
        self._policy = policy or DefaultCookiePolicy()
        self._cookies = {}

    def set_policy(self, policy):
        self._policy = policy

    def set_cookie(self, cookie):
        """Put a cookie in; one that has expired takes itself out."""
        paths = self._cookies.setdefault(cookie.domain, {})
        names = paths.setdefault(cookie.path, {})
        if cookie.is_expired():
            names.pop(cookie.name, None)
        else:
            names[cookie.name] = cookie

    def cookies_for(self, host, path, secure):
        """Return the cookies that a request gets, the most exact paths first."""
        found = []
        for cookie in self:
            domain = cookie.domain
            if not (host == domain or domain.startswith('.') and ('.' + host).endswith(domain)):
                continue
            folder = cookie.path.rstrip('/')
            if path != cookie.path and not path.startswith(folder + '/'):
                continue
            if cookie.is_expired() or cookie.secure and not secure:
                continue
            found.append(cookie)
        return sorted(found, key=lambda c: -len(c.path))

    def add_cookie_header(self, request):
        """Give a request the cookies that belong to it."""
        from urllib.parse import urlsplit
        parts = urlsplit(request.get_full_url())
        cookies = self.cookies_for(parts.hostname or '', parts.path or '/',
                                   parts.scheme == 'https')
        if cookies and not request.has_header('Cookie'):
            request.add_unredirected_header(
                'Cookie', '; '.join('%s=%s' % (c.name, c.value) for c in cookies))

    def extract_cookies(self, response, request):
        """Take the cookies of an answer."""
        from urllib.parse import urlsplit
        parts = urlsplit(request.get_full_url())
        for header in response.info().get_all('Set-Cookie') or ():
            cookie = make_cookie(header, parts.hostname or '', parts.path or '/')
            if cookie is not None:
                self.set_cookie(cookie)

    def clear(self, domain=None, path=None, name=None):
        """Throw cookies away."""
        if name is not None:
            del self._cookies[domain][path][name]
        elif path is not None:
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_expired_cookies(self):
        now = time.time()
        for cookie in list(self):
            if cookie.is_expired(now):
                self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_session_cookies(self):
        for cookie in list(self):
            if cookie.discard:
                self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        for paths in self._cookies.values():
            for names in paths.values():
                yield from names.values()

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return '<%s[%s]>' % (self.__class__.__name__, ', '.join(map(repr, self)))

    def __str__(self):
        return '<%s[%s]>' % (self.__class__.__name__, ', '.join(map(str, self)))
