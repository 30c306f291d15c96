from pathlib import PurePath

for pattern in ['*.py', 'b/*.py', '/a/*.py', 'a/*/c.py', '*.txt', 'c.??']:
    print(pattern, PurePath('a/b/c.py').match(pattern))
for pattern in ['**/*.py', 'a/**', '*.py', 'a/b/*.py', '**/c.*']:
    print(pattern, PurePath('a/b/c.py').full_match(pattern))
