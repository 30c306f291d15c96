x = 1
a, b = t'one {x}', t' two {x + 1}'
both = a + b
print(both.strings, both.values)
print((t'left' t' right {x}').strings)
print((a + t'').strings, (t'' + a).strings)
for wrong in ('text', 5, b'b', None):
    try:
        a + wrong
    except TypeError as error:
        print(error)
try:
    'text' + a
except TypeError as error:
    print(error)
print(a == a, a == t'one {x}', hash(a) == hash(a))
print(bool(t''), repr(t'{x}'))
