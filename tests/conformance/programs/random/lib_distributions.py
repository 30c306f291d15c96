import random

# Rounded: the last digit of log(), exp() and sin() is the C library's.
r = random.Random(99)
for name, args in [
        ("gauss", (0, 1)), ("gauss", (10, 2.5)), ("normalvariate", (0, 1)),
        ("expovariate", (0.5,)), ("expovariate", ()), ("lognormvariate", (0, 0.5)),
        ("gammavariate", (0.5, 2)), ("gammavariate", (1, 3)), ("gammavariate", (7.5, 1)),
        ("betavariate", (2, 3)), ("vonmisesvariate", (1, 4)), ("vonmisesvariate", (0, 0)),
        ("paretovariate", (3,)), ("weibullvariate", (2, 1.5)), ("triangular", ()),
        ("triangular", (2, 2, 2))]:
    values = [round(getattr(r, name)(*args), 9) for _ in range(3)]
    print(name, args, values)
for n, p in [(1, 0.5), (10, 0.3), (10, 0.9), (1000, 0.25), (50, 0), (50, 1)]:
    print("binomial", n, p, [r.binomialvariate(n, p) for _ in range(4)])
print(sum(r.gauss() for _ in range(1000)) < 200)
print(r.gauss_next is None, r.VERSION)
