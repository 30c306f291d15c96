from difflib import unified_diff

a = [f'line {n}\n' for n in range(1, 21)]
b = a[:]
b[2] = 'changed\n'
del b[9:11]
b.insert(16, 'new\n')
print(''.join(unified_diff(a, b, 'before.txt', 'after.txt')), end='')
print(''.join(unified_diff(a, b, 'before.txt', 'after.txt', '2024-01-01', '2024-01-02', n=1)), end='')
print(list(unified_diff(['a', 'b'], ['a', 'c'], lineterm='', n=0)))
print(list(unified_diff(a, a)), list(unified_diff([], ['x\n'])), list(unified_diff(['x\n'], [])))
