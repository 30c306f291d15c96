import random
import string

rng = random.Random(2024)
alphabet = string.ascii_letters + string.digits
print("".join(rng.choice(alphabet) for _ in range(12)), "".join(rng.choices(string.ascii_lowercase, k=8)))
position, path = 0, []
for _ in range(20):
    position += rng.choice((-1, 1))
    path.append(position)
print(path)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(inside, round(4 * inside / 2000, 3))
rolls = [rng.randint(1, 6) + rng.randint(1, 6) for _ in range(600)]
print({total: rolls.count(total) for total in range(2, 13)})
print([round(rng.normalvariate(100, 15), 2) for _ in range(3)], [round(rng.expovariate(0.5), 4) for _ in range(3)], round(rng.lognormvariate(0, 1), 4))
print(rng.sample(["ann", "bob", "cid", "dan"], 2), round(rng.vonmisesvariate(0, 4), 4), round(rng.gammavariate(2, 1), 4), round(rng.paretovariate(3), 4), round(rng.weibullvariate(1, 1.5), 4), rng.binomialvariate(10, 0.3))
