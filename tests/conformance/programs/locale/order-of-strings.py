import locale
from functools import cmp_to_key

words = ['pear', 'Apple', 'fig', 'Banana', 'apple']
print(sorted(words, key=locale.strxfrm))
print(sorted(words, key=cmp_to_key(locale.strcoll)))
print(locale.strcoll('a', 'b') < 0, locale.strcoll('b', 'a') > 0, locale.strcoll('a', 'a'), locale.strxfrm('abc'))
for act in (lambda: locale.strcoll(1, 'a'), lambda: locale.strxfrm(1)):
    try:
        act()
    except TypeError as e:
        print(e)
