# wrap and fill: width, indents, long words, hyphens.
import textwrap

text = "The quick brown fox jumps over the lazy dog -- and doesn't look back. Well-known, extraordinarily-long words break."
for width in [70, 30, 12]:
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('aaaaaaaaaaaa bb', 5), textwrap.wrap('aaaaaaaaaaaa bb', 5, break_long_words=False))
print(textwrap.wrap('a-b-c-dddd well-known', 6, break_on_hyphens=False), textwrap.wrap('', 5), textwrap.wrap('  x  ', 5))
print(textwrap.wrap('a\tb\nc', 10), textwrap.wrap('a\tb\nc', 10, expand_tabs=False, replace_whitespace=False))
print(textwrap.wrap('One. Two! "Three?" four', 50, fix_sentence_endings=True))
for width in [0, -1]:
    try:
        textwrap.wrap('a', width)
    except ValueError as e:
        print(e)
