from pathlib import PurePath, PurePosixPath

p = PurePosixPath('/usr/lib/python3.14/site.tar.gz')
print(p, repr(p), p.parts, p.root, p.anchor, p.drive == '')
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents))
print(p.parents[1], p.parents[-1], len(p.parents), p.as_posix(), bytes(p))
print(PurePath(), PurePath('a//b/./c/'), PurePath('a/../b'), PurePath('.bashrc').suffix == '', PurePath('..').name)
