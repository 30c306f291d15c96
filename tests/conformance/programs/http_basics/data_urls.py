from urllib.request import urlopen
from urllib.error import URLError

with urlopen('data:text/plain;charset=utf-8,hello%20world') as r:
    print(r.read(), r.headers['Content-type'], r.headers['Content-length'], r.geturl())
print(urlopen('data:,x').info()['content-type'])
for url in ('unknown:x', 'file:///no/such/file'):
    try:
        urlopen(url)
    except URLError as e:
        print(type(e.reason).__name__)
