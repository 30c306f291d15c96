import os
import stat

for mode in [0o100644, 0o040755, 0o120777, 0o104755, 0o041777, 0o010600]:
    print(stat.filemode(mode), stat.S_ISDIR(mode), stat.S_ISLNK(mode), oct(stat.S_IMODE(mode)))
print(os.access('/tmp', os.F_OK), os.access('/nope', os.F_OK))
