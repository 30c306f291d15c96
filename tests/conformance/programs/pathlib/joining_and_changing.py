from pathlib import PurePath

p = PurePath('/srv') / 'www' / 'index.html'
print(p, 'root' / PurePath('x'), p.joinpath('..', 'y'), PurePath('a', 'b', '/c'))
print(p.with_name('a.txt'), p.with_stem('main'), p.with_suffix('.css'), p.with_suffix(''))
print(p.relative_to('/srv'), p.is_relative_to('/srv'), p.is_absolute())
print(PurePath('/a/b').relative_to('/a/c', walk_up=True))
for call in [lambda: p.relative_to('/etc'), lambda: p.with_name(''), lambda: p.with_suffix('css'),
             lambda: PurePath(3), lambda: p / 3, lambda: PurePath('/').with_name('x')]:
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
