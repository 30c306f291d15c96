s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s == slice(1, 10, 2), s < slice(2), slice(1, 2) == (1, 2), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(10, -10, -1).indices(3))
print(hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "a"}[slice(1)], repr(slice("a", [1])))


class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1:2], show[::], show[:, 1], show[..., 0], show[1:2, ::3], show[()], show[:], show["a":"b"], show[1,], show[*range(2), 5], show[*[]], show[1:2, *"ab"])
for call in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: slice(1).indices("a"), lambda: slice("a").indices(5), lambda: slice(1).indices(), lambda: slice(1.5).indices(5), lambda: {}[1:2], lambda: 5[1:2], lambda: slice(1) < 5, lambda: hash(slice([]))):
    try:
        print(call())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    s.start = 5
except AttributeError as error:
    print(error)
