from statistics import NormalDist

n = NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance)
print(n.pdf(100), n.cdf(115), n.inv_cdf(0.5), round(n.inv_cdf(0.975), 6), n.zscore(130))
print([round(q, 4) for q in n.quantiles()], NormalDist().quantiles(2))
print(n + 5, n - 5, n * 2, n / 2, -n, n + NormalDist(1, 2), n - NormalDist(1, 2), 10 - n)
print(NormalDist.from_samples([1, 2, 3, 4]), n == NormalDist(100, 15), hash(n) == hash(NormalDist(100.0, 15.0)))
print(n.overlap(NormalDist(110, 15)), NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)))
print([round(x, 6) for x in NormalDist(10, 2).samples(4, seed=7)])
for p in (1e-12, 1e-5, 0.01, 0.3, 0.9999):
    print(p, NormalDist().inv_cdf(p))
