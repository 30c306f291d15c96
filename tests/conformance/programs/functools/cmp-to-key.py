from functools import cmp_to_key

def by_length_then_text(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a > b) - (a < b)

words = "pear fig apple kiwi date plum".split()
print(sorted(words, key=cmp_to_key(by_length_then_text)))
print(sorted(words, key=cmp_to_key(lambda a, b: -by_length_then_text(a, b))))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3) >= K(2), K(5).obj)
print(max([3, 9, 4], key=cmp_to_key(lambda a, b: b - a)))
largest = "".join(sorted("3 30 34 5 9".split(), key=cmp_to_key(lambda a, b: int(b + a) - int(a + b))))
print(largest)
try:
    K(1) < 2
except TypeError as e:
    print(e)
try:
    hash(K(1))
except TypeError as e:
    print(e)
try:
    sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0))
except ZeroDivisionError as e:
    print(e)
