calls = []


def f(x):
    calls.append(x)
    return x


print(f(1) < f(2) < f(3), calls)
calls.clear()
print(f(5) < f(2) < f(3), calls)
calls.clear()
print(f(1) < f(5) > f(3) == 3 != f(4), calls)
print(1 in [1] == True, (1 in [1]) == True)
print("a" < "b" < "c" and not "a" > "b")
print(1 < 2 == True, (1 < 2) == True)
x = 7
print(0 <= x < 10, not 0 <= x < 5, 5 <= x <= 7 <= 9)
