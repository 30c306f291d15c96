from urllib.parse import ParseResult, SplitResult, parse_qsl, quote, quote_plus, unquote, unquote_to_bytes, urlencode, urljoin, urlsplit, urlunsplit, urlparse

for url in ('http://user:p%40ss@Host.COM:8080/a/b;p?q=1&r=#frag', '//host/path', 'mailto:a@b.c', 'path;x?y', 'http://[::1]:80/', 'HTTP://X', 'a:b:c', '?q', '#f', '', 'http://h:/p', 'file:///etc', 'http:path', ' http://x ', 'ht\ntp://x/\ty', '1http://x', 'http://h?q#f'):
    s = urlsplit(url)
    print(repr(url), tuple(s), s.username, s.password, s.hostname, s.port, s.geturl() == url)
for url in ('http://[::1', 'http://h:99999', 'http://h:x', 'http://[1.2.3.4]/', 'http://[v1.x]/', 'http://a]b/', 'http://\u2100.com'):
    try:
        s = urlsplit(url)
        print(url, s.port)
    except ValueError as error:
        print(ascii(url), error)
print(urlsplit('x', scheme='ftp'), urlunsplit(('', '', '//a', '', '')), urlunsplit(('http', '', 'p', 'q', 'f')), urlsplit('h#f', allow_fragments=False).path)
print(parse_qsl('a=1&b=&c&a=%20+x', keep_blank_values=True), parse_qsl('a;b=1'), parse_qsl('a=1;b=2', separator=';'))
for wrong in (lambda: parse_qsl('a&b', strict_parsing=True), lambda: parse_qsl('a=1&b=2', max_num_fields=1), lambda: parse_qsl('a', separator=''), lambda: urljoin('http://a', b'b'), lambda: urlencode(5), lambda: urlencode('abc'), lambda: quote(5), lambda: quote(b'x', encoding='utf-8'), lambda: urlunsplit(('a',))):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(quote('a/b c~é', safe=''), quote_plus('a b+/'), unquote('%C3%A9%zz%4', errors='replace'), unquote_to_bytes('a%20%ff'), urlencode({'k': [1, 'é &'], 's': ('x',)}, doseq=True), urlparse('//h/p;a;b?q')[3])
