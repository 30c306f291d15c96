graph = {
    "a": {"b": 7, "c": 9, "f": 14},
    "b": {"a": 7, "c": 10, "d": 15},
    "c": {"a": 9, "b": 10, "d": 11, "f": 2},
    "d": {"b": 15, "c": 11, "e": 6},
    "e": {"d": 6, "f": 9},
    "f": {"a": 14, "c": 2, "e": 9},
}


def dijkstra(start):
    distance, previous = {start: 0}, {}
    todo = set(graph)
    while todo:
        node = min(todo, key=lambda n: (distance.get(n, float("inf")), n))
        todo.remove(node)
        for neighbour, weight in graph[node].items():
            if distance[node] + weight < distance.get(neighbour, float("inf")):
                distance[neighbour] = distance[node] + weight
                previous[neighbour] = node
    return distance, previous


distance, previous = dijkstra("a")
print(sorted(distance.items()))
path = ["e"]
while path[-1] in previous:
    path.append(previous[path[-1]])
print(" -> ".join(reversed(path)))


def bfs(grid, start, goal):
    frontier, seen = [(start, 0)], {start}
    for (x, y), steps in frontier:
        if (x, y) == goal:
            return steps
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= ny < len(grid) and 0 <= nx < len(grid[0]) and grid[ny][nx] == "." and (nx, ny) not in seen:
                seen.add((nx, ny))
                frontier.append(((nx, ny), steps + 1))


print(bfs(["..#.", ".#..", "...."], (0, 0), (3, 0)), bfs([".#."], (0, 0), (2, 0)))
