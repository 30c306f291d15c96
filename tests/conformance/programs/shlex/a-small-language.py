# The lexer's tables can be changed; tokens can be pushed back.
import shlex

s = shlex.shlex('width=10.5 height=20; name="a b" # done')
s.wordchars += '.'
print(list(s), s.lineno)
s = shlex.shlex('a;b;;c', posix=True)
s.whitespace = ';'
print(list(s))
s = shlex.shlex('one two three')
first = s.get_token()
s.push_token(first)
s.push_token('zero')
print(s.get_token(), s.get_token(), s.get_token(), s.get_token(), repr(s.get_token()), repr(s.eof))
s = shlex.shlex('x', posix=True)
print(s.get_token(), s.get_token(), s.eof)
s = shlex.shlex('a ! b', posix=True)
s.commenters = '!'
print(list(s))
