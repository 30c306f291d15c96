import keyword
from difflib import get_close_matches

print(get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
print(get_close_matches('wheel', keyword.kwlist), get_close_matches('pineapple', keyword.kwlist))
print(get_close_matches('accept', keyword.kwlist), get_close_matches('x', ['y'], cutoff=0.0))
print(get_close_matches('apple', ['apple', 'apples', 'applet', 'ample'], n=2), get_close_matches('a', []))
for n, cutoff in ((0, 0.6), (-1, 0.6), (3, 1.5), (3, -0.1)):
    try:
        get_close_matches('a', ['b'], n, cutoff)
    except ValueError as e:
        print(e)
