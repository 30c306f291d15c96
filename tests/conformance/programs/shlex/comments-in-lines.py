import shlex

for line in ['run fast # really', 'a#b', '# all of it', 'a "#" b', 'first # one\nsecond']:
    print(shlex.split(line), shlex.split(line, comments=True))
