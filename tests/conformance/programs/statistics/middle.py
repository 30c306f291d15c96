from statistics import median, median_grouped, median_high, median_low, mode, multimode, quantiles

print(median([1, 3, 5]), median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]))
print(median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median_grouped([52, 52, 53, 54]), median_grouped([1, 3, 3, 5, 7], interval=2))
print(mode([1, 1, 2, 3, 3, 3, 3, 4]), mode(['red', 'blue', 'blue', 'red']), multimode('aabbbbccddddeeffffgg'), multimode(''))
data = [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110, 100, 75, 105, 103, 109, 76, 119, 99, 91]
print(quantiles(data), quantiles(data, n=10), quantiles(data, n=5, method='inclusive'), quantiles([1, 2], n=1))
