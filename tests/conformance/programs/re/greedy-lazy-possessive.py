# How much a repetition takes, and what it gives back.
import re

text = '<b>bold</b><i>it</i>'
print(re.findall('<.*>', text))
print(re.findall('<.*?>', text))
print(re.findall('<[^>]*+>', text))
print(re.match('a*+a', 'aaa'), re.match('a*a', 'aaa'), re.match('a??', 'aaa'))
print(re.match('(?>a+)b', 'aaab'), re.match('(?>a|ab)c', 'abc'))
print(re.match('a{2,3}', 'aaaa').group(), re.match('a{2,3}?', 'aaaa').group())
print(re.match('a{,2}', 'aaaa').group(), re.match('a{2,}', 'aaaa').group(), re.match('a{2}b', 'aab'))
print(re.match('(ab){2}+', 'ababab').span(), re.match('x{a}', 'x{a}').group())
