import heapq

def kth_largest(items, k):
    heap = items[:k]
    heapq.heapify(heap)
    for x in items[k:]:
        heapq.heappushpop(heap, x)
    return heap[0]

print(kth_largest([3, 2, 1, 5, 6, 4], 2), heapq.nlargest(2, {"a": 3, "b": 9, "c": 5}.items(), key=lambda kv: kv[1]))
streams = [iter([1, 5, 9]), iter([2, 6]), iter([0, 7])]
print(list(heapq.merge(*streams)))

def ugly(n):
    heap, seen = [1], {1}
    for _ in range(n):
        x = heapq.heappop(heap)
        yield x
        for p in (2, 3, 5):
            if x * p not in seen:
                seen.add(x * p)
                heapq.heappush(heap, x * p)

print(list(ugly(15)))
