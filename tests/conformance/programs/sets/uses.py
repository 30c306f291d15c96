def unique(items):
    seen = set()
    return [x for x in items if not (x in seen or seen.add(x))]


print(unique([3, 1, 3, 2, 1]), unique("mississippi"))
primes = set(range(2, 50))
for n in range(2, 8):
    primes -= set(range(n * n, 50, n))
print(sorted(primes))
graph = {"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": set()}
reached, frontier = set(), {"a"}
while frontier:
    print(sorted(frontier))
    reached |= frontier
    frontier = {n for f in frontier for n in graph[f]} - reached
print(sorted(reached), len({len(w) for w in ("a", "bb", "cc")}))
vowels = set("aeiou")
print("".join(c for c in "programming" if c not in vowels), sorted(set("programming") & vowels))
