from difflib import context_diff

a = ['bacon\n', 'eggs\n', 'ham\n', 'guido\n']
b = ['python\n', 'eggy\n', 'hamster\n', 'guido\n']
print(''.join(context_diff(a, b, fromfile='before.py', tofile='after.py')), end='')
c = [f'{n}\n' for n in range(12)]
print(''.join(context_diff(c, c[:4] + ['x\n'] + c[4:], 'a', 'b', 'd1', 'd2', n=1)), end='')
print(''.join(context_diff(c, c[:5] + c[6:], n=2)), end='')
print(list(context_diff(['a'], ['a'], lineterm='')))
