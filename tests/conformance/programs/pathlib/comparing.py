from pathlib import PurePath, PurePosixPath, PureWindowsPath

a, b = PurePath('a/b'), PurePath('a//b')
print(a == b, hash(a) == hash(b), a == 'a/b', a < PurePath('a/c'), sorted([PurePath('b'), PurePath('a')]))
print(PurePosixPath('A') == PurePosixPath('a'), PureWindowsPath('A') == PureWindowsPath('a'))
print({a: 1}[b], PureWindowsPath('c:\\x\\y.txt').parts, PureWindowsPath('c:/x') / 'z')
try:
    PurePosixPath('a') < PureWindowsPath('b')
except TypeError as e:
    print(e)
