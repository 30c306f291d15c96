import heapq
import itertools

graph = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {}}

def dijkstra(start):
    distance, previous, todo = {start: 0}, {}, [(0, start)]
    while todo:
        d, node = heapq.heappop(todo)
        if d > distance[node]:
            continue
        for neighbour, weight in graph[node].items():
            new = d + weight
            if new < distance.get(neighbour, float("inf")):
                distance[neighbour], previous[neighbour] = new, node
                heapq.heappush(todo, (new, neighbour))
    return distance, previous

print(*dijkstra("A"))
counter = itertools.count()
tasks = []
for priority, name in [(3, "write"), (1, "plan"), (3, "test"), (2, "code")]:
    heapq.heappush(tasks, (priority, next(counter), name))
while tasks:
    priority, order, name = heapq.heappop(tasks)
    print(priority, name, end="; ")
print()

def huffman(text):
    tie = itertools.count()
    heap = [(text.count(c), next(tie), c) for c in sorted(set(text))]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(tie), (a[2], b[2])))
    def walk(node, code):
        return {node: code or "0"} if isinstance(node, str) else walk(node[0], code + "0") | walk(node[1], code + "1")
    return walk(heap[0][2], "")

codes = huffman("abracadabra")
print(sorted(codes.items()), sum(len(codes[c]) for c in "abracadabra"))
