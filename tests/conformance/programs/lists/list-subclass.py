class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __getitem__(self, index):
        result = super().__getitem__(index)
        return Stack(result) if isinstance(index, slice) else result

    def __repr__(self):
        return f"Stack({list(self)})"


s = Stack([1, 2]).push(3).push(4)
print(s, len(s), s[0], s[1:], type(s[1:]).__name__, s == [1, 2, 3, 4])
print(s + [5], type(s + [5]).__name__, sorted(s, reverse=True), isinstance(s, list))
s[0] = "x"
del s[1]
print(s, [*s], "x" in s)
