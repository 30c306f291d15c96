import random
from collections import Counter
random.seed(0)
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(200))
for total in sorted(rolls):
    print(f"{total:>2} {'*' * (rolls[total] // 4)}")
