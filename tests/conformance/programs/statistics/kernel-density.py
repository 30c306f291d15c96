from statistics import kde, kde_random

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in ('normal', 'logistic', 'sigmoid', 'rectangular', 'triangular', 'parabolic', 'quartic', 'triweight', 'cosine'):
    density = kde(sample, h=1.5, kernel=kernel)
    total = kde(sample, h=1.5, kernel=kernel, cumulative=True)
    print(kernel, round(density(0.5), 10), round(total(0.5), 10))
rand = kde_random(sample, h=1.5, seed=8675309)
print([round(rand(), 4) for _ in range(3)])
for wrong in (lambda: kde([], 1), lambda: kde(['a'], 1), lambda: kde(sample, 0), lambda: kde(sample, 1, 'odd')):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
