import statistics
from collections import defaultdict

rows = [("a", 3.0), ("b", 4.5), ("a", 5.0), ("b", 4.5), ("a", 7.0)]
groups = defaultdict(list)
for key, value in rows:
    groups[key].append(value)
for key, values in sorted(groups.items()):
    print(key, statistics.mean(values), statistics.median(values), round(statistics.pstdev(values), 4))
try:
    print(statistics.mode([]))
except statistics.StatisticsError as e:
    print(e)
print(statistics.multimode([1, 1, 2, 2]), statistics.mode("banana"), statistics.median([3, 1, 2, 10]))
data = [2, 4, 4, 4, 5, 5, 7, 9]
print([round((x - statistics.mean(data)) / statistics.pstdev(data), 2) for x in data], statistics.quantiles(data))
