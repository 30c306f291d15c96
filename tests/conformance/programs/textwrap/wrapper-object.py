# One TextWrapper for several texts.
import textwrap

w = textwrap.TextWrapper(width=20, initial_indent='- ', subsequent_indent='  ')
for text in ['a short one', 'a text that is longer than one line']:
    print(w.fill(text))
w.width = 10
w.drop_whitespace = False
print(w.wrap('a  b   c    d'), w.placeholder, w.tabsize, w.break_long_words)
class Shouting(textwrap.TextWrapper):
    def _split(self, text):
        return [chunk.upper() for chunk in super()._split(text)]
print(Shouting(width=8).wrap('one two three'))
