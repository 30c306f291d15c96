from urllib.parse import urlparse, urlsplit, urlunparse, urlunsplit

for url in ('HTTP://H/p;x?q#f', 'http://h?', 'http://h#', 'http:///p', '//h/p', 'file:/p', 'http:p', 'mailto:x'):
    print(urlparse(url).geturl(), urlsplit(url).geturl(), urlunparse(urlparse(url)), urlunsplit(tuple(urlsplit(url))))
print(urlunsplit(('http', 'h', 'p', 'q', 'f')), urlunparse(('', '', '//x', '', '', '')), urlunsplit(['x', '', 'y', '', '']))
print(urlparse('http://h/p')._replace(path='/q', query='a=1').geturl(), urlparse('http://h/p').path)
