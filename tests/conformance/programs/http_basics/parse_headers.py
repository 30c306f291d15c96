import io
from http.client import parse_headers

m = parse_headers(io.BytesIO(b'Host: example.com\r\nX-Two: a\r\nx-two: b\r\nLong: first\r\n second\r\nEmpty:\r\n\r\nbody'))
print(m['host'], m.get_all('X-TWO'), repr(m['Long']), repr(m['empty']), m['none'], m.get('none', 5))
print(m.items(), len(m), 'HOST' in m, list(m.keys()))
print(type(m).__name__, m.get_content_type(), m.get_content_charset())
