from itertools import accumulate
import operator

data = [3, 4, 6, 2, 1, 9, 0, 7]
print(list(accumulate(data)))
print(list(accumulate(data, operator.mul)))
print(list(accumulate(data, max)), list(accumulate(data, min)))
print(list(accumulate(data, initial=100)))
print(list(accumulate([], initial=5)), list(accumulate([])))
print(list(accumulate("abc")))
payments = [-90, -90, -90]
print([round(x, 2) for x in accumulate(payments, lambda balance, pay: balance * 1.05 + pay, initial=1000)])
print(list(accumulate(range(5), func=lambda a, b: a - b)))
logistic = accumulate(range(6), lambda x, _: round(3.8 * x * (1 - x), 6), initial=0.4)
print(list(logistic))
try:
    list(accumulate([1, "a"]))
except TypeError as e:
    print(e)
try:
    accumulate(5)
except TypeError as e:
    print(e)
