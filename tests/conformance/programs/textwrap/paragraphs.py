import textwrap

text = '''Python is a language.  It has many
libraries, and some are large.

    An indented paragraph follows here, which is long enough to wrap over lines.'''
for paragraph in text.split('\n\n'):
    print(textwrap.fill(textwrap.dedent(paragraph), 30, initial_indent='> ', subsequent_indent='| '))
w = textwrap.TextWrapper(width=20, tabsize=4)
print(w.wrap('\tone\ttwo three four five'), w.fill('x' * 45).split('\n'), w.width)
w.break_long_words = False
w.max_lines = 3
w.placeholder = ' [more]'
print(w.wrap('some words that are many and go on and on and on for ever'), w.wrap('unbreakable' * 3))
print(textwrap.wrap('e-mail well-known --long-option a-b-c 1-2', 9), textwrap.wrap('a b', 1), textwrap.wrap('one\x0btwo\u2003three', 6))
print(textwrap.shorten('a  b   c d e f', 7), textwrap.indent('x\ny', '  ', lambda l: 'y' in l).splitlines())
