from collections import deque, defaultdict

edges = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e")]
graph = defaultdict(list)
for x, y in edges:
    graph[x].append(y)
    graph[y].append(x)

def shortest(start, goal):
    paths = deque([[start]])
    seen = {start}
    while paths:
        path = paths.popleft()
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                paths.append(path + [n])

print(shortest("a", "e"), shortest("e", "a"), shortest("a", "z"))
lines = deque(maxlen=2)
for line in "one two three match four".split():
    if line == "match":
        print(list(lines), line)
    lines.append(line)
