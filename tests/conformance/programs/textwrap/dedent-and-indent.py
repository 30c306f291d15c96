# dedent takes the common margin away, indent puts one in front.
import textwrap

print(repr(textwrap.dedent('''
    hello
      world

    end
    ''')))
for text in ['  a\n  b', '\ta\n  b', '  a\n\n    b\n   \nc', 'a\n  b', '', '   ', '\t\n\t a\n\t  b']:
    print(repr(textwrap.dedent(text)), repr(textwrap.indent(text, '> ')), repr(textwrap.indent(text, '- ', lambda line: True)))
print(textwrap.indent('a\nb\r\nc', '# '))
try:
    textwrap.dedent(5)
except TypeError as e:
    print(e)
