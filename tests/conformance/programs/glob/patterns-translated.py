import glob
import re

for pattern in ('*.py', '**/*.py', 'a/**', '**', 'a/*/b', '.*', 'x[!y]?', '/abs/*', 'a//b', ''):
    print(repr(pattern), glob.translate(pattern), glob.translate(pattern, recursive=True, include_hidden=True))
match = re.compile(glob.translate('src/**/*.[ch]', recursive=True)).match
print([bool(match(p)) for p in ('src/a.c', 'src/x/y/b.h', 'src/.x/c.c', 'src/d.cc', 'other/e.c')])
print(re.compile(glob.translate('a*', seps='.')).match('ab.c') is None, glob.escape('[x]*?'), glob.escape('//[srv]/x'))
