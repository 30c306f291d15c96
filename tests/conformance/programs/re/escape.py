# re.escape makes a pattern of any text.
import re

for text in ['a.b*c', 'x_y z', '1+1=2', 'é[1]{2}', 'a\nb\t#~&-', "quote's \"x\" %@!,;:<>/"]:
    escaped = re.escape(text)
    print(escaped, bool(re.fullmatch(escaped, text)), bool(re.fullmatch(escaped, text, re.X)))
print(re.escape(b'\x00a.\xff'))
