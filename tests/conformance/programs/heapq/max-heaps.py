# Public since 3.14.
import heapq

heap = [3, 1, 4, 1, 5, 9, 2, 6]
heapq.heapify_max(heap)
print(heap)
heapq.heappush_max(heap, 7)
print(heap, heapq.heappop_max(heap), heapq.heappop_max(heap))
print(heapq.heappushpop_max(heap, 0), heapq.heapreplace_max(heap, 8), heap)
print([heapq.heappop_max(heap) for _ in range(len(heap))])
