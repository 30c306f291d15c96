import bisect

for call in (lambda: bisect.bisect([1], 2, -1), lambda: bisect.bisect([1, 2], "x"),
             lambda: bisect.bisect(5, 1), lambda: bisect.insort((1,), 2),
             lambda: bisect.bisect([1]), lambda: bisect.bisect([1, 2], 1, 0, 9),
             lambda: bisect.bisect([1], 1, 0, 1, lambda x: x)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__)

class Sparse:
    def __len__(self):
        return 1000
    def __getitem__(self, i):
        asked.append(i)
        return i * 2
asked = []
print(bisect.bisect_left(Sparse(), 501), asked)
