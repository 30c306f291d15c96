from difflib import ndiff, restore

a = 'one\ntwo\nthree\n'.splitlines(keepends=True)
b = 'ore\ntree\nemu\n'.splitlines(keepends=True)
delta = list(ndiff(a, b))
print(''.join(delta), end='')
print(list(restore(delta, 1)), list(restore(delta, '2')))
try:
    list(restore(delta, 3))
except ValueError as e:
    print(e)
