import os
import shutil
import tempfile

root = tempfile.mkdtemp()
os.chdir(root)
os.mkdir('bin')
for name, mode in (('tool', 0o755), ('plain', 0o644)):
    with open(os.path.join('bin', name), 'w') as f:
        f.write('#!/bin/sh\n')
    os.chmod(os.path.join('bin', name), mode)
print(shutil.which('tool', path='bin'), shutil.which('plain', path='bin'), shutil.which('plain', mode=os.F_OK, path='bin'), shutil.which('none', path='bin'))
print(shutil.which('bin/tool'), shutil.which('./bin/plain'), shutil.which('tool', path=''), shutil.which('tool', path='nowhere:bin'), shutil.which(b'tool', path=b'bin'), shutil.which('bin', path='.'))
print(shutil.get_terminal_size((70, 20)) if False else type(shutil.get_terminal_size()).__name__, shutil.get_terminal_size(fallback=(1, 2))._fields)
usage = shutil.disk_usage('/')
print(usage._fields, usage.total >= usage.used)
print(sorted(name for name, _ in shutil.get_archive_formats())[:0], issubclass(shutil.SameFileError, shutil.Error), shutil.Error.__mro__[1].__name__)
print(shutil._ntuple_diskusage.__name__ if hasattr(shutil, '_ntuple_diskusage') else '')
