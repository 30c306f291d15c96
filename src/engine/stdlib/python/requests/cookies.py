"""Cookies of a session, usable as a dictionary."""

from collections.abc import MutableMapping
from http.cookiejar import Cookie, CookieJar


def create_cookie(name, value, domain='', path='/', **rest):
    """Return a cookie."""
    return Cookie(0, name, value, None, False, domain, bool(domain), domain.startswith('.'),
                  path, bool(path), rest.get('secure', False), rest.get('expires'),
                  rest.get('expires') is None, None, None, {})


class RequestsCookieJar(CookieJar, MutableMapping):
    """A CookieJar that is a dictionary of names and values, too."""

    def get(self, name, default=None, domain=None, path=None):
        for cookie in self:
            if (cookie.name == name and domain in (None, cookie.domain)
                    and path in (None, cookie.path)):
                return cookie.value
        return default

    def set(self, name, value, **kwargs):
        if value is None:
            self.pop(name, None)
            return None
        cookie = create_cookie(name, value, **kwargs)
        self.set_cookie(cookie)
        return cookie

    def keys(self):
        return [cookie.name for cookie in self]

    def values(self):
        return [cookie.value for cookie in self]

    def items(self):
        return [(cookie.name, cookie.value) for cookie in self]

    def __contains__(self, name):
        return any(cookie.name == name for cookie in self)

    def __getitem__(self, name):
        for cookie in self:
            if cookie.name == name:
                return cookie.value
        raise KeyError(name)

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        found = [cookie for cookie in self if cookie.name == name]
        if not found:
            raise KeyError(name)
        for cookie in found:
            CookieJar.clear(self, cookie.domain, cookie.path, cookie.name)

    def update(self, other):
        if isinstance(other, CookieJar):
            for cookie in other:
                self.set_cookie(cookie)
        else:
            for name, value in dict(other).items():
                self.set(name, value)

    def get_dict(self, domain=None, path=None):
        return {cookie.name: cookie.value for cookie in self
                if domain in (None, cookie.domain) and path in (None, cookie.path)}

    def copy(self):
        new = RequestsCookieJar()
        new.update(self)
        return new

    def cookies_for(self, host, path, secure):
        # A cookie that was put in by name only goes everywhere.
        everywhere = [cookie for cookie in self if cookie.domain == '']
        return everywhere + super().cookies_for(host, path, secure)


def cookiejar_from_dict(cookies, cookiejar=None, overwrite=True):
    """Return a jar with the cookies of a dictionary."""
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    if cookies:
        jar.update(cookies)
    return jar
