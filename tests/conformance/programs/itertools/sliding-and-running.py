from itertools import accumulate, islice, tee, pairwise, chain, repeat

prices = [10, 12, 11, 15, 14]
print(list(accumulate(prices, max)), [b - a for a, b in pairwise(prices)])
print([round(s / n, 2) for n, s in enumerate(accumulate(prices), 1)])
a, b, c = tee(prices, 3)
print(list(zip(a, islice(b, 1, None), islice(c, 2, None))))
print(list(islice(chain(prices, repeat(0)), 8)))
