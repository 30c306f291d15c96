import random

random.seed(123)
colors = ["red", "green", "blue", "black", "white"]
print(random.choice(colors), random.choice("abc"), random.choice(range(100)), random.choice((1, 2)))
deck = list(range(10))
random.shuffle(deck)
print(deck)
print(random.sample(colors, 3), random.sample(range(1000), 5), random.sample("abcdef", 6))
print(random.choices(colors, k=4), random.choices("ab", weights=[9, 1], k=8), random.choices([1, 2, 3], cum_weights=[1, 2, 10], k=5))
print(deck, random.sample(["x", "y"], counts=[3, 4], k=4), sorted(random.sample([1, 2], 2)))
for bad in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[1, 2])):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
