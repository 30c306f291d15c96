class Steps:
    def __init__(self, *values):
        self.values = list(values)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.values:
            raise StopIteration
        value = self.values.pop(0)
        print("step", value)
        if value == "fail":
            raise LookupError("in the middle")
        return value


steps = Steps(1, 2, 3, 4)
try:
    a, b = steps
except ValueError as error:
    print(error, steps.values)
try:
    a, b = Steps(1, "fail")
except LookupError as error:
    print(error)
a, *b = Steps("x", "y", "z")
print(a, b)
a = b = "old"
try:
    a, b = Steps("new")
except ValueError as error:
    print(error, a, b)
print([*Steps(1), *Steps(2, 3)], {*Steps(5)}, (lambda *args: args)(*Steps(6, 7)))
