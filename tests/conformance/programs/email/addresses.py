from email.utils import formataddr, getaddresses, parseaddr, quote, unquote

for text in ('a@b.c', 'Ann B <a@b.c>', '"B, A" <x@y>', 'x@y (Comment)', '<only@x>', '', 'Name', '"q\\"q" <a@b>', 'A.B <a.b@c.d>'):
    print(parseaddr(text))
print(getaddresses(['a@b, C <d@e>', 'f@g']))
for pair in (('Ann', 'a@b'), ('A, B', 'a@b'), ('', 'a@b'), ('A "x"', 'a@b'), ('\u00fc', 'a@b')):
    print(formataddr(pair))
print(quote('a"b\\c'), unquote('"a"'), unquote('<b>'))
