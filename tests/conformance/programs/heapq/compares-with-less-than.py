# Only < is asked, and in CPython's order.
import heapq

class Job:
    asked = []
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        Job.asked.append((self.n, other.n))
        return self.n < other.n
    def __repr__(self):
        return f"J{self.n}"

heap = [Job(n) for n in (4, 2, 5, 1, 3)]
heapq.heapify(heap)
print(heap, Job.asked)
Job.asked.clear()
print(heapq.heappop(heap), heap, Job.asked)
Job.asked.clear()
heapq.heappush(heap, Job(0))
print(heap, Job.asked)
