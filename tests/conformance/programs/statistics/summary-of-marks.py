import statistics as st
from fractions import Fraction
from decimal import Decimal

marks = [70, 85, 85, 90, 62, 78]
print(st.mean(marks), st.median(marks), st.median_low(marks), st.median_high(marks), st.mode(marks), st.multimode("aabbc"))
print(st.stdev(marks), st.pstdev(marks), st.variance(marks), st.pvariance(marks), st.fmean(marks), st.fmean([1, 2], weights=[3, 1]))
print(st.geometric_mean([1, 4, 16]), st.harmonic_mean([40, 60]), st.quantiles(marks, n=4), st.quantiles(marks, n=4, method="inclusive"), st.median_grouped([1, 2, 2, 3, 4], interval=1))
print(st.mean([Fraction(1, 3), Fraction(1, 6)]), st.mean([Decimal("1.5"), Decimal("2.5")]), st.variance([Decimal(1), Decimal(2), Decimal(4)]))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(round(st.correlation(x, y), 6), st.covariance(x, y), st.linear_regression(x, y), st.correlation(x, [1, 4, 2, 5, 3], method="ranked"))
for wrong in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.median([]), lambda: st.harmonic_mean([-1]), lambda: st.quantiles([1], n=4), lambda: st.quantiles(marks, n=0), lambda: st.mean(["a"]), lambda: st.correlation([1], [2]), lambda: st.geometric_mean([0]), lambda: st.fmean([1], [1, 2])):
    try:
        print(wrong())
    except (st.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
nd = st.NormalDist(100, 15)
print(nd, nd.cdf(115), nd.inv_cdf(0.975), nd.zscore(130), nd + 5, nd * 2, nd.overlap(st.NormalDist(110, 15)), nd.quantiles(4), st.NormalDist.from_samples(marks).mean)
