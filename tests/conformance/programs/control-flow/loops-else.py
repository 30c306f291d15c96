for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
else:
    print("while finished", i)
while True:
    i -= 1
    if not i:
        break
else:
    print("not printed")
for x in []:
    print("never")
else:
    print("empty loop runs else")


def f(items):
    for x in items:
        if x < 0:
            return "returned"
    else:
        return "else returned"


print(f([1, -1]), f([1]))
