# Positions count characters, those beyond U+FFFF too.
import re

text = '\U0001f600a\U0001f601b'
print([m.span() for m in re.finditer('.', text)], ascii(re.findall('[\U0001f600-\U0001f64f]', text)))
print(re.search('b', text).start(), ascii(re.sub('a', '\U0001f602', text)), ascii(re.split('a', text)))
print(ascii(re.match('(.)a(.)', text).groups()), re.fullmatch(r'\U0001F600a..', text).span())
m = re.compile('.').match(text, 2)
print(ascii(m.group()), m)
