# match looks at the start, fullmatch at all of it, search anywhere; pos and endpos bound them.
import re

p = re.compile(r'b+')
for text in ['abb', 'bb', 'bba', '']:
    print(text, p.match(text), p.search(text), p.fullmatch(text))
print(p.match('abb', 1), p.search('abbb', 2).span(), p.search('abbb', 0, 2))
print(p.match('abb', -5), p.match('abb', 100), p.fullmatch('abbc', 1, 3))
print(re.compile('^b').search('ab', 1), re.compile(r'\bb').search('ab', 1))
m = p.search('abbb', 1, 3)
print(m.pos, m.endpos, m.string, m.re is p)
