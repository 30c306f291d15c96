import textwrap

for text in ('  a\n    b\n  c', '\ta\n\t b', '  a\n\tb', '   \n  a\n \n  b\n', 'a\n  b', '', '\n\n', '    only', '  a\n\n   b\n', '  x\\\n  y'):
    print(repr(textwrap.dedent(text)))
print(repr(textwrap.indent('a\n\n  \nb', '> ')), repr(textwrap.indent('a\n\nb\n', '-', lambda line: True)))
print(repr(textwrap.indent('a\r\nb\x0bc', '+')), repr(textwrap.indent('', 'x')))
print(repr(textwrap.shorten('  Hello   brave   world  ', 11)), repr(textwrap.shorten('Hello world', 8, placeholder='...')))
print(repr(textwrap.shorten('Hello', 5)), repr(textwrap.shorten('', 5)))
for wrong in (lambda: textwrap.shorten('Hello world', 3), lambda: textwrap.dedent(5), lambda: textwrap.dedent(b'  a')):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
