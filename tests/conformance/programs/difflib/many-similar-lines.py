from difflib import ndiff

a = [f'value {n} is {n * n}\n' for n in range(12)]
b = [f'value {n} was {n * n}\n' for n in range(1, 14)]
print(''.join(ndiff(a, b)), end='')
