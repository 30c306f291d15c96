from urllib.request import urlopen, Request
from urllib.error import HTTPError, URLError

try:
    urlopen("http://httpbin.org/status/404")
except HTTPError as e:
    print("HTTPError", e.code)
try:
    urlopen("http://no-such-host.invalid/")
except URLError as e:
    print("URLError", type(e.reason).__name__)
req = Request("http://httpbin.org/headers", headers={"User-Agent": "course"})
print(b"course" in urlopen(req).read())
