s = slice(1, 10, 3)
print(s, s.indices(5), slice(None).indices(3), slice(-2, None, -1).indices(4), slice(None, None, -2).indices(5), slice(9, -9).indices(3))
print(s == slice(1, 10, 3), s < slice(1, 11), s.start, s.stop, s.step, hash(s) == hash(slice(1, 10, 3)), {s: 'key'}[slice(1, 10, 3)])
class I:
    def __index__(self):
        return 2
class Show:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print('set', key, value)
    def __delitem__(self, key):
        print('del', key)
x = Show()
print(x[1:2], x[::], x[1:2, ..., 3], x[:, None], x[()], x[1,], x['a':'b'])
x[::2] = 5
del x[1:]
print('abcdef'[I():], [1, 2, 3, 4][I()::-1], list(range(10))[slice(None, I())])
for wrong in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(start=1), lambda: s.indices(-1), lambda: slice(1, 2, 0).indices(5), lambda: [1][::0], lambda: [1]['a':], lambda: 'a'[1.0:], lambda: slice('a').indices(1), lambda: setattr(s, 'start', 1), lambda: s < 1, lambda: [1, 2][1:2:None, 0], lambda: hash(slice([], 1)), lambda: s.indices('x')):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
