from urllib.parse import urljoin

base = 'http://a/b/c/d;p?q'
for url in ['g:h', 'g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', 'g;x', '', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', '/./g', '/../g', 'g.', '.g', 'g..', './../g', 'http:g', 'g;x=1/../y']:
    print(repr(url), urljoin(base, url))
