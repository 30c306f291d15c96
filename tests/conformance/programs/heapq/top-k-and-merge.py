import heapq

data = [5, 1, 8, 3, 9, 2]
heap = []
for x in data:
    heapq.heappush(heap, x)
print(heap[0], [heapq.heappop(heap) for _ in range(len(heap))])
heapq.heapify(data)
print(data, heapq.heappushpop(data, 0), heapq.heapreplace(data, 10), data)
print(heapq.nlargest(3, [4, 9, 1, 7]), heapq.nsmallest(2, ["pear", "fig", "apple"], key=len), heapq.nlargest(0, [1]), heapq.nsmallest(9, [2, 1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ace", "bd", reverse=False)), list(heapq.merge([9, 3], [8, 1], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
for wrong in (lambda: heapq.heappop([]), lambda: heapq.heappush((1,), 2), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify(3), lambda: heapq.heappush([(1, {})], (1, {}))):
    try:
        print(wrong())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)

def running_median(numbers):
    low, high = [], []
    for n in numbers:
        heapq.heappush(high, -heapq.heappushpop(low, -n))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        yield -low[0] if len(low) > len(high) else (high[0] - low[0]) / 2

print(list(running_median([5, 15, 1, 3, 8])))
