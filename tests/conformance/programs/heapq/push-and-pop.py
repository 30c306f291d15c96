import heapq

heap = []
for n in (5, 3, 8, 1, 9, 2, 7):
    heapq.heappush(heap, n)
    print(heap)
print([heapq.heappop(heap) for _ in range(3)], heap)
print(heapq.heappushpop(heap, 4), heap)
print(heapq.heappushpop(heap, 100), heap)
print(heapq.heapreplace(heap, 1), heap)
data = list(range(20, 0, -1))
heapq.heapify(data)
print(data)
print([heapq.heappop(data) for _ in range(len(data))])
