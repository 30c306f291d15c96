import os

print(os.name, os.sep, repr(os.linesep), os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull, os.altsep)
print(os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.F_OK, os.R_OK, os.W_OK, os.X_OK)
print(os.SEEK_SET, os.SEEK_CUR, os.SEEK_END, os.EX_OK, os.EX_USAGE)
print(os.strerror(2), os.strerror(13), os.strerror(17))
print(os.terminal_size((80, 24)), os.get_exec_path({'PATH': '/a:/b'}))
print(len(os.urandom(8)), type(os.getpid()), os.cpu_count() >= 1)
