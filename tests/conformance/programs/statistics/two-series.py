from statistics import correlation, covariance, linear_regression

x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(covariance(x, y), covariance(x, x[::-1]))
print(correlation(x, x), correlation(x, [-v for v in x]), correlation(x, y), correlation(x, [v ** 3 for v in x], method='ranked'))
slope, intercept = linear_regression(x, [3 * v + 1 for v in x])
print(slope, intercept, linear_regression([1, 2, 3], [2, 4.5, 6], proportional=True))
