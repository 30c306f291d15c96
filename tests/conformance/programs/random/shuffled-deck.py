import random
from collections import Counter

random.seed(2023)
deck = [f"{rank}{suit}" for suit in "SHDC" for rank in "23456789TJQKA"]
random.shuffle(deck)
hands = [deck[i::4][:5] for i in range(4)]
for hand in hands:
    print(sorted(hand))
print(Counter(random.choices(["heads", "tails"], k=100)), random.sample(deck, 3))
print([random.randrange(10) for _ in range(10)], [round(random.gauss(10, 2), 3) for _ in range(3)], random.choice(list("xyz")))
lottery = sorted(random.sample(range(1, 50), 6))
print(lottery, random.random() < 1, round(random.uniform(-1, 1), 6), random.getrandbits(40))
