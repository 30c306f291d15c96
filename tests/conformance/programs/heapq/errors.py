import heapq

class Bad:
    def __lt__(self, other):
        raise ValueError("no order")

for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1),
             lambda: heapq.heappush((), 1), lambda: heapq.heapify("abc"),
             lambda: heapq.heappush([1], "a"), lambda: heapq.heapify([Bad(), Bad()]),
             lambda: heapq.heappush([]), lambda: heapq.heappop(heap=[1])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__)
print(heapq.heappushpop([], 5))
heap = []

class Clears:
    def __lt__(self, other):
        heap.clear()
        return True

heap.extend([Clears(), Clears(), Clears()])
try:
    heapq.heapify(heap)
except RuntimeError as error:
    print(error)
