words = ["banana", "Apple", "cherry", "apple", "fig", "Fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (-len(w), w)), sorted(words, key=lambda w: w[::-1]), sorted(range(-3, 4), key=abs), sorted(range(-3, 4), key=abs, reverse=True))
print(sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted([True, 0, 2.5, -1]), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted("hello"), sorted([[2], [1, 5], []]))
print(sorted([3, 1, 2], key=None), sorted(["10", "9", "1"], key=int), sorted([0.0, -0.0, 0]), sorted([None, None], key=lambda x: 0), min(words, key=len), max(words, key=len), max(["b", "B"], key=str.lower))
calls = []
sorted([3, 1, 2], key=lambda n: calls.append(n) or n)
print(calls, [3, 1, 2].sort(), sorted(sorted(words), key=str.lower)[:2])


class OnlyGreater:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"G{self.n}"


print(sorted([OnlyGreater(2), OnlyGreater(1), OnlyGreater(3)]))
