import heapq

class Median:
    def __init__(self):
        self.low, self.high = [], []
    def add(self, x):
        heapq.heappush_max(self.low, heapq.heappushpop(self.high, x)) if len(self.low) <= len(self.high) else heapq.heappush(self.high, heapq.heappushpop_max(self.low, x))
    def value(self):
        return self.low[0] if len(self.low) > len(self.high) else (self.low[0] + self.high[0]) / 2
m = Median()
for x in (5, 15, 1, 3, 8, 7, 9, 2):
    m.add(x)
    print(m.value(), end=' ')
print()
h = [3, 1, 2]
heapq.heapify_max(h)
print(h[0], heapq.heapreplace_max(h, 0), heapq.heappop_max(h), h)
def heapsort(items):
    h = list(items)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]
print(heapsort([3, 1, 2, 3, 0]), heapsort('heap'), heapq.heappushpop([5, 6], 1), heapq.heapreplace([5, 6], 1))
grid = {'a': {'b': 1, 'c': 4}, 'b': {'c': 2, 'd': 6}, 'c': {'d': 3}, 'd': {}}
dist, todo = {}, [(0, 'a', None)]
while todo:
    cost, node, origin = heapq.heappop(todo)
    if node not in dist:
        dist[node] = (cost, origin)
        for there, w in grid[node].items():
            heapq.heappush(todo, (cost + w, there, node))
print(dist)
