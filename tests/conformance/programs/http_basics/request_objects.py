from urllib.request import Request
from urllib.error import HTTPError, URLError

r = Request('http://user@example.com:81/path?q=1#frag', headers={'User-Agent': 'me', 'x-y': 'z'})
print(r.full_url, r.type, r.host, r.selector, r.fragment, r.get_method(), r.data, r.origin_req_host)
print(r.headers, r.has_header('User-agent'), r.get_header('X-y'), r.header_items())
r.data = b'abc'
print(r.get_method(), Request('http://h', method='PUT').get_method(), Request('http://h/').selector, Request('http://h').selector)
r.add_header('ACCEPT', 'text/html')
r.remove_header('X-y')
print(r.headers)
for url in ('nothing', '', '/path', 'http:/x'):
    try:
        print(Request(url).type)
    except ValueError as e:
        print(e)
e = URLError('why')
print(e, repr(e), e.reason, isinstance(e, OSError))
h = HTTPError('http://x', 404, 'Not Found', {}, None)
print(h, repr(h), h.code, h.reason, h.url, h.read(), isinstance(h, URLError))
