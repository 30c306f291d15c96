from pathlib import PurePosixPath as P, PureWindowsPath as W

p = P('/usr/lib/python3/site.tar.gz')
print(p.parts, p.parent, p.name, p.stem, p.suffix, p.suffixes, p.root, p.drive, p.anchor)
print(list(p.parents)[:2], p.parents[-1], p.relative_to('/usr'), p.is_relative_to('/usr/lib'))
print(p.with_name('x.py'), p.with_stem('y'), p.with_suffix(''), p / '..' / 'z', P('a') / P('/b'), 'x' / P('y'))
print(p.match('*.gz'), P('a/b/c').full_match('a/**'), P('a') < P('b'), P('a//b/./c'), P('') == P('.'))
w = W('C:\\Uploads\\me\\file.TXT')
print(w.drive, w.root, w.parts, w.as_posix(), w == W('c:/uploads/ME/file.txt'), repr(w))
for wrong in (lambda: p.relative_to('/srv'), lambda: p.with_name('a/b'), lambda: p.with_suffix('gz'),
              lambda: P(3), lambda: P('.').with_name('x'), lambda: P('a') < 'a', lambda: P('a', None)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
