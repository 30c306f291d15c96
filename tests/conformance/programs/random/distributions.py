import random

random.seed(2024)
print(round(random.gauss(0, 1), 10), round(random.gauss(10, 2), 10), round(random.normalvariate(5, 3), 10))
print(round(random.expovariate(1.5), 10), round(random.triangular(0, 10, 3), 10), round(random.betavariate(2, 3), 10))
print(round(random.gammavariate(2, 2), 10), round(random.lognormvariate(0, 0.5), 10), round(random.paretovariate(3), 10), round(random.weibullvariate(1, 2), 10))
values = [random.gauss(100, 15) for _ in range(200)]
print(round(sum(values) / len(values), 8), round(min(values), 8), round(max(values), 8))
print(round(random.vonmisesvariate(0, 4), 8))
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(500)]
print({n: rolls.count(n) for n in range(2, 13)})
