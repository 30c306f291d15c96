# shorten, max_lines and placeholder.
import textwrap

print(textwrap.shorten('Hello  world!', width=12), textwrap.shorten('Hello  world!', width=11))
print(textwrap.shorten('Hello world', width=10, placeholder='...'), textwrap.shorten('abc def', 5))
text = 'one two three four five six seven eight nine ten'
for lines in [1, 2, 3, 9]:
    print(textwrap.wrap(text, 15, max_lines=lines), textwrap.wrap(text, 15, max_lines=lines, placeholder='~'))
try:
    textwrap.shorten('x' * 20, width=4)
except ValueError as e:
    print(e)
print(repr(textwrap.shorten('x' * 20, width=8)))
