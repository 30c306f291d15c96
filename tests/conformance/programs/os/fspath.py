import os


class Where:
    def __fspath__(self):
        return '/tmp'


class Wrong:
    def __fspath__(self):
        return 3


print(os.fspath(Where()), os.fspath('a'), os.fspath(b'a'), os.path.isdir(Where()))
print(isinstance(Where(), os.PathLike), issubclass(str, os.PathLike), os.path.join(Where(), 'x'))
for o in [3, None, Wrong()]:
    try:
        os.fspath(o)
    except TypeError as e:
        print(e)
print(os.fsencode('é'), os.fsdecode(b'\xc3\xa9'), os.fsencode(os.fsdecode(b'\xff')))
