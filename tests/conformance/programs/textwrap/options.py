import textwrap

text = "Hello there -- how are you this fine day?  I'm glad to hear it!  A very-long-hyphenated-word and averyveryverylongword."
for kw in (dict(width=20), dict(width=20, break_long_words=False), dict(width=20, break_on_hyphens=False),
           dict(width=24, initial_indent='* ', subsequent_indent='  '), dict(width=30, fix_sentence_endings=True),
           dict(width=18, max_lines=2), dict(width=18, max_lines=2, placeholder='~'), dict(width=25, drop_whitespace=False)):
    print(kw)
    print(textwrap.fill(text, **kw))
print(textwrap.wrap('a\tb\n\nc', 10), textwrap.wrap('a\tb c', 10, expand_tabs=False), textwrap.wrap('a\nb  c', replace_whitespace=False))
print(textwrap.wrap('', 5), textwrap.wrap('   ', 5), textwrap.wrap('x' * 7, 3), textwrap.fill('', 5) == '')
for wrong in (dict(width=0), dict(width=3, max_lines=1), dict(width=-5)):
    try:
        print(textwrap.wrap('some words', **wrong))
    except ValueError as error:
        print(error)
try:
    textwrap.wrap(5)
except AttributeError as error:
    print(error)
