class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __lt__(self, other):
        if isinstance(other, str):
            other = Version(other)
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return not other < self

    def __eq__(self, other):
        return self.parts == other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


v = [Version(t) for t in ("3.10", "3.9", "2.7.18", "3.13")]
print(sorted(v), max(v), min(v), sorted(v, reverse=True))
print(v[0] < v[1], v[0] > v[1], v[0] <= v[0], v[0] >= v[3], v[1] < "3.10", Version("1") > Version("0.9"))
for bad in (lambda: v[0] < 5, lambda: 5 > v[0]):
    try:
        bad()
    except TypeError as error:
        print(error)


class Half:
    def __gt__(self, other):
        return "gt used"


print(Half() > 1, 1 < Half())
try:
    Half() < 1
except TypeError as error:
    print(error)
