import io

for cls in [io.FileIO, io.BytesIO, io.StringIO, io.BufferedReader, io.BufferedWriter,
            io.BufferedRandom, io.TextIOWrapper]:
    print(cls.__name__, [b.__name__ for b in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)
                         if issubclass(cls, b)])
print(open is io.open, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)
