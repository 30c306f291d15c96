# Type code f rounds to 24 bits, d keeps everything.
from array import array

f = array('f', [0.1, 1e10, -0.0, float('inf'), 1e-50])
d = array('d', [0.1, 1e10, -0.0, float('inf'), 1e-50])
print(f)
print(d)
print(f[0] == 0.1, d[0] == 0.1, f[1] == d[1])
for value in (10**400, 'x', 1j):
    try:
        d.append(value)
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(sum(array('d', [0.5] * 10)), max(f), min(d))
