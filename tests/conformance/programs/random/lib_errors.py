import random as r

calls = [
    lambda: r.choice([]),
    lambda: r.sample([1], 2),
    lambda: r.sample([1], -1),
    lambda: r.sample({1, 2}, 1),
    lambda: r.sample({1: 2}, 1),
    lambda: r.sample([1, 2], 1, counts=[1]),
    lambda: r.sample([1], 1, counts=[1.5]),
    lambda: r.randrange(0),
    lambda: r.randrange(5, 5),
    lambda: r.randrange(1, 9, 0),
    lambda: r.randrange(1, 9, -2),
    lambda: r.randrange(1.5),
    lambda: r.randrange("a"),
    lambda: r.randrange(3, None, 2),
    lambda: r.choices([1], [1, 2]),
    lambda: r.choices([1, 2], [0, 0]),
    lambda: r.choices([1], [float("inf")]),
    lambda: r.choices([1], 3),
    lambda: r.choices([1], [1], cum_weights=[1]),
    lambda: r.seed([1]),
    lambda: r.gammavariate(0, 1),
    lambda: r.binomialvariate(-1),
    lambda: r.binomialvariate(3, 1.5),
    lambda: r.setstate((1, (), None)),
    lambda: r.shuffle("abc"),
    lambda: r.shuffle((1, 2)),
    lambda: r.Random({}),
    lambda: r.SystemRandom().getstate(),
    lambda: r.SystemRandom().setstate(1),
]
for number, call in enumerate(calls):
    try:
        print(number, call())
    except Exception as e:
        print(number, type(e).__name__, e)
