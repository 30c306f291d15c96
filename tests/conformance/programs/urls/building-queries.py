from urllib.parse import parse_qs, quote, quote_from_bytes, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit

def with_query(url, **changes):
    parts = urlsplit(url)
    query = parse_qs(parts.query, keep_blank_values=True)
    for key, value in changes.items():
        if value is None:
            query.pop(key, None)
        else:
            query[key] = [value]
    return parts._replace(query=urlencode(query, doseq=True)).geturl()

print(with_query('http://h/p?a=1&b=2&a=3#f', b=None, c='x y&z'), with_query('/only/path', q='é'), with_query('http://h?empty=', new=5))
base = 'http://a/b/c/d;p?q'
for ref in ('g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', '../g', '../../../g', 'http:g', '', ';x', 'g;x=1/./y', '..', './../g', 'mailto:x@y'):
    print(ref, urljoin(base, ref))
print(urldefrag('http://h/p#frag'), urlparse(base).params, quote('/a b/ü?', safe='/?'), quote_from_bytes(b'\xff a'), unquote_plus('a+b%20c'), parse_qs('x=1&x=2;3&y'), parse_qs('a=%FF', errors='replace'), parse_qs('a=%E9', encoding='latin-1'))
r = urlparse('https://u:p@h.x:99/p;q?r#s')
print(r, r.netloc, r.port, r.hostname, r._asdict()['scheme'], r._replace(netloc='n').geturl(), r == tuple(r), r.encode().scheme)
for wrong in (lambda: urlparse(5), lambda: urlencode([1]), lambda: urlencode({'a': 1}, safe=5) if False else urlencode([('a',)]), lambda: quote(None), lambda: r._replace(nope=1), lambda: parse_qs(5)):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
