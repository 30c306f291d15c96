import stat

for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102644, 0o041777, 0o010600, 0o020666, 0o060660, 0o140777, 0o104644, 0o041776, 0o755, 0):
    kinds = [name for name in ('S_ISREG', 'S_ISDIR', 'S_ISLNK', 'S_ISFIFO', 'S_ISCHR', 'S_ISBLK', 'S_ISSOCK', 'S_ISDOOR', 'S_ISPORT', 'S_ISWHT') if getattr(stat, name)(mode)]
    print(oct(mode), stat.filemode(mode), kinds, oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
print(stat.S_IRWXU, stat.S_IXOTH, stat.S_ISUID | stat.S_ISVTX, stat.ST_SIZE, stat.UF_NODUMP, stat.FILE_ATTRIBUTE_HIDDEN, stat.SF_APPEND)
