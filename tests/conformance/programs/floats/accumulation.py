total = 0.0
for _ in range(10):
    total += 0.1
print(total, total == 1.0, sum([0.1] * 10))
mean = sum([2.5, 3.5, 7.25]) / 3
print(mean, f"{mean:.3f}")
x = 1.0
steps = 0
while 1.0 + x != 1.0:
    x /= 2
    steps += 1
print(x, steps)


def newton(n, rounds=6):
    guess = n / 2
    for _ in range(rounds):
        guess = (guess + n / guess) / 2
        print(guess)
    return guess


newton(2)
newton(1e10, 3)
