import io
import shlex

files = {'inner': 'three four', 'deep': 'include inner five'}
s = shlex.shlex('one\nthe include deep two', infile='main.conf')
s.source = 'include'
s.sourcehook = lambda name: (name, io.StringIO(files[name]))
for token in s:
    print(token, s.infile, s.lineno)
print(s.error_leader(), s.error_leader('other.conf', 9))
s = shlex.shlex('a b')
s.push_source('x y', 'pushed')
print(list(s))
