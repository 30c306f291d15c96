# Type code w holds whole code points.
from array import array

a = array('w', 'héllo 😀')
print(a, len(a), a[-1], a[1])
a.fromunicode(' wörld')
a.append('!')
a[0] = 'H'
print(a.tounicode(), ''.join(a[:5]))
print(a.tolist()[:3], a.index('l'), '😀' in a)
for act in (lambda: a.append('ab'), lambda: a.append(3), lambda: array('i').tounicode(),
            lambda: array('i').fromunicode('x'), lambda: array('w', 'a') + array('i')):
    try:
        act()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
