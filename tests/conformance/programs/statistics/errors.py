import statistics as s

for f in (lambda: s.mean([]), lambda: s.fmean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.variance([1]),
          lambda: s.pvariance([]), lambda: s.quantiles([], n=4), lambda: s.quantiles([1, 2], n=0), lambda: s.stdev([]),
          lambda: s.geometric_mean([]), lambda: s.geometric_mean([-1]), lambda: s.harmonic_mean([-1, 1]),
          lambda: s.correlation([1], [1]), lambda: s.correlation([1, 2], [3, 3]), lambda: s.covariance([1], [1, 2]),
          lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.NormalDist(0, -1), lambda: s.NormalDist().inv_cdf(1),
          lambda: s.mean(['a', 'b']), lambda: s.fmean([1, 2], [1]), lambda: s.mean([1, 'x']), lambda: s.quantiles([1, 2], method='x')):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(s.StatisticsError, ValueError))
