def classify(n):
    return "negative" if n < 0 else "zero" if n == 0 else "positive"


print([classify(n) for n in (-2, 0, 5)])
print("yes" if [] else "no", ("a" if 1 else "b") + "c")
x = 5
print((x if x > 3 else -x) * 2, x if x > 9 else -x)
f = (lambda: "one") if x == 1 else (lambda: "other")
print(f())
print([i if i % 2 else -i for i in range(6)])
print(1 if True else 1 / 0)
