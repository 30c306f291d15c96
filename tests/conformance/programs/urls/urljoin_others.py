from urllib.parse import urljoin

print(urljoin('http://a/b/c', 'd/e'))
print(urljoin('http://a', 'b'))
print(urljoin('', 'x'))
print(urljoin('x', ''))
print(urljoin('mailto:a', 'b'))
print(urljoin('file:///a/b', 'c'))
print(urljoin('http://a/b/', '../c'))
print(urljoin('svn://a/b', 'c'))
print(urljoin('a/b', 'c'))
print(urljoin(b'http://a/b', b'c'))
print(urljoin('http://a/b//c/', 'd'))
