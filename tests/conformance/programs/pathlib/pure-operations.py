from pathlib import PurePath, PurePosixPath, PureWindowsPath

p = PurePosixPath('/usr/lib/python3/os.tar.gz')
print(p.suffixes, p.stem, p.with_suffix('.zip'), p.with_name('x'), p.with_stem('y'), p.parents[1], list(p.parents)[-1], p.parts[-1])
print(p.relative_to('/usr'), p.is_relative_to('/opt'), PurePosixPath('/a/b').relative_to('/a/c', walk_up=True), p.as_uri(), p.match('*.gz'), p.full_match('/usr/**/*.gz'))
print(PurePosixPath('a//b/./c/../d'), PurePosixPath('.'), PurePosixPath(''), PurePosixPath('//a'), PurePosixPath('///a'), PurePosixPath('a') / '/b', 'x' / PurePosixPath('y'))
w = PureWindowsPath('C:\\Users\\me\\file.TXT')
print(w.drive, w.root, w.anchor, w.parts, w.as_posix(), w == PureWindowsPath('c:/users/ME/file.txt'), PureWindowsPath('//srv/share/x').drive, w.suffix)
print(PurePosixPath('a') < PurePosixPath('b'), sorted([PurePosixPath('b'), PurePosixPath('a/c'), PurePosixPath('a')]), repr(w), hash(PurePosixPath('a')) == hash(PurePosixPath('a')), bytes(PurePosixPath('é')))
print(PurePosixPath('.bashrc').suffix, repr(PurePosixPath('a.').suffix), PurePosixPath('a.b.').stem, PurePosixPath('..').name, repr(PurePosixPath('/').name), PurePosixPath('a').joinpath('b', 'c'), PurePosixPath('a', 'b', PurePath('c')))
for wrong in (lambda: p.with_name(''), lambda: p.with_name('a/b'), lambda: p.with_suffix('x'), lambda: p.with_suffix('.'), lambda: PurePosixPath('/').with_name('x'), lambda: p.relative_to('/opt'), lambda: PurePosixPath('a').relative_to('/a'),
              lambda: PurePosixPath('a').as_uri(), lambda: p / 5, lambda: PurePosixPath(5), lambda: PurePosixPath(b'x'), lambda: p < 'x', lambda: p < w, lambda: p.parents[9], lambda: p.match(''), lambda: PurePosixPath('/a/..').relative_to('/a/b', walk_up=True), lambda: p.with_stem('')):
    try:
        print(repr(wrong()))
    except (TypeError, ValueError, IndexError, NotImplementedError) as error:
        print(type(error).__name__, error)
