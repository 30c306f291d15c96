import fnmatch

IGNORE = '''
# comment
*.pyc
build/*
!build/keep.txt
[Tt]humbs.db
'''

def ignored(name):
    verdict = False
    for line in IGNORE.split('\n'):
        if not line or line.startswith('#'):
            continue
        negated = line.startswith('!')
        if fnmatch.fnmatchcase(name, line[negated:]):
            verdict = not negated
    return verdict

for name in ('a.pyc', 'a.py', 'build/x/y', 'build/keep.txt', 'thumbs.db', 'THUMBS.db', 'sub/b.pyc'):
    print(name, ignored(name))
