from itertools import count, islice, takewhile, dropwhile, cycle, compress

def collatz(n):
    while True:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1

print(list(takewhile(lambda x: x != 1, collatz(6))))
squares = (n * n for n in count(1))
print(list(takewhile(lambda s: s < 50, dropwhile(lambda s: s < 10, squares))))
print("".join(islice(cycle("ab-"), 7)), list(compress(count(), [0, 1, 0, 1])))
print(next(filter(lambda n: n % 7 == 3 and n % 5 == 2, count())))
