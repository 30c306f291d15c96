"""Sessions: settings, cookies and connections that several requests share."""

import time
from urllib.parse import quote, urljoin, urlsplit

from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar, cookiejar_from_dict
from requests.exceptions import InvalidSchema, TooManyRedirects
from requests.models import PreparedRequest, REDIRECT_STATI, Request
from requests.structures import CaseInsensitiveDict
from requests.utils import default_headers, requote_uri
from http.cookiejar import make_cookie

DEFAULT_REDIRECT_LIMIT = 30


def _merged(own, sessions):
    # Values of the request before those of the session; None takes one away.
    if sessions is None:
        return own
    if own is None:
        return sessions
    if not hasattr(own, 'items') or not hasattr(sessions, 'items'):
        return own
    merged = CaseInsensitiveDict(sessions) if isinstance(
        sessions, CaseInsensitiveDict) else dict(sessions)
    merged.update(own)
    for name in [name for name, value in merged.items() if value is None]:
        del merged[name]
    return merged


class Session:
    """What requests have in common."""

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.proxies = {}
        self.hooks = {'response': []}
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.trust_env = True
        self.cookies = RequestsCookieJar()
        self.adapters = {}
        self.mount('https://', HTTPAdapter())
        self.mount('http://', HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def prepare_request(self, request):
        """Return a request as it is sent, with what the session adds."""
        cookies = RequestsCookieJar()
        cookies.update(self.cookies)
        if request.cookies:
            cookies.update(request.cookies)
        p = PreparedRequest()
        p.prepare(method=request.method.upper(), url=request.url, files=request.files,
                  data=request.data, json=request.json,
                  headers=_merged(request.headers, self.headers),
                  params=_merged(request.params, self.params),
                  auth=request.auth if request.auth is not None else self.auth,
                  cookies=cookies, hooks=request.hooks)
        return p

    def request(self, method, url, params=None, data=None, headers=None, cookies=None,
                files=None, auth=None, timeout=None, allow_redirects=True, proxies=None,
                hooks=None, stream=None, verify=None, cert=None, json=None):
        """Ask, and return the answer."""
        if proxies:
            raise NotImplementedError('proxies are not simulated')
        req = Request(method=method.upper(), url=url, headers=headers, files=files,
                      data=data or {}, json=json, params=params or {}, auth=auth,
                      cookies=cookies, hooks=hooks)
        prep = self.prepare_request(req)
        return self.send(prep, timeout=timeout, allow_redirects=allow_redirects,
                         stream=self.stream if stream is None else stream)

    def get(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', True)
        return self.request('GET', url, **kwargs)

    def options(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', True)
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', False)
        return self.request('HEAD', url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request('POST', url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)

    def send(self, request, **kwargs):
        """Send a prepared request."""
        allow_redirects = kwargs.pop('allow_redirects', True)
        stream = kwargs.pop('stream', self.stream)
        timeout = kwargs.pop('timeout', None)
        response = self._send_one(request, stream or allow_redirects, timeout)
        history = []
        while allow_redirects and response.is_redirect:
            following = self._following(request, response)
            response.content
            response.history = history[:]
            history.append(response)
            if len(history) > self.max_redirects:
                raise TooManyRedirects(f'Exceeded {self.max_redirects} redirects.',
                                       response=response)
            request = following
            response = self._send_one(request, True, timeout)
        response.history = history
        if not allow_redirects and response.is_redirect:
            response._next = self._following(request, response)
        if not stream:
            response.content
        return response

    def _send_one(self, request, stream, timeout):
        adapter = self.get_adapter(url=request.url)
        start = time.perf_counter()
        response = adapter.send(request, stream=stream, timeout=timeout)
        response._elapsed_s = time.perf_counter() - start
        parts = urlsplit(request.url)
        for header in response.raw.headers.get_all('Set-Cookie') or () if response.raw else ():
            cookie = make_cookie(header, parts.hostname or '', parts.path or '/')
            if cookie is not None:
                self.cookies.set_cookie(cookie)
                response.cookies.set_cookie(cookie)
        hooks = list(self.hooks.get('response') or [])
        own = request.hooks.get('response') if request.hooks else None
        hooks += [own] if callable(own) else own or []
        for hook in hooks:
            changed = hook(response)
            if changed is not None:
                response = changed
        return response

    def _following(self, request, response):
        new = request.copy()
        url = response.headers['location']
        if url.startswith('//'):
            url = urlsplit(request.url).scheme + ':' + url
        parts = urlsplit(url)
        if not parts.netloc:
            url = urljoin(request.url, requote_uri(url))
        else:
            url = requote_uri(url)
        new.prepare_url(url, None)
        status = response.status_code
        if status == 303 and request.method != 'HEAD' or (
                status == 302 and request.method != 'HEAD') or (
                status == 301 and request.method == 'POST'):
            new.method = 'GET'
        if status not in (307, 308):
            for name in ('Content-Length', 'Content-Type', 'Transfer-Encoding'):
                new.headers.pop(name, None)
            new.body = None
        if urlsplit(new.url).hostname != urlsplit(request.url).hostname:
            new.headers.pop('Authorization', None)
        new.headers.pop('Cookie', None)
        cookies = self.cookies.copy()
        cookies.update(request._cookies or {})
        new.prepare_cookies(cookies)
        return new

    def get_adapter(self, url):
        """Return what sends requests to a URL."""
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema(f'No connection adapters were found for {url!r}')

    def mount(self, prefix, adapter):
        """Let an adapter send requests to URLs with a prefix; longer prefixes first."""
        self.adapters[prefix] = adapter
        for key in [k for k in self.adapters if len(k) < len(prefix)]:
            self.adapters[key] = self.adapters.pop(key)

    def close(self):
        """Close all connections."""
        for adapter in self.adapters.values():
            adapter.close()


def session():
    """Return a new session."""
    return Session()
