from urllib.parse import *

for f in [
    lambda: parse_qs('a', strict_parsing=True),
    lambda: parse_qsl('a=1&b=2', max_num_fields=1),
    lambda: parse_qsl('a=1', separator=''),
    lambda: urlencode('abc'),
    lambda: urlencode(5),
    lambda: quote(5),
    lambda: quote(b'a', encoding='utf-8'),
    lambda: urljoin('a', b'b'),
    lambda: urlsplit('http://[::1'),
    lambda: urlsplit('http://[1.2.3.4]/'),
    lambda: urlsplit('http://a[::1]/'),
    lambda: urlsplit('http://[::1]x/'),
    lambda: urlsplit('http://[vx.1]/'),
    lambda: quote('\udc80'),
    lambda: unquote(5),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
