import os

with open(os.devnull, 'w') as f:
    print(f.write('into nothing'))
with open(os.devnull) as f:
    print(repr(f.read()))
