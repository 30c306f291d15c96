from itertools import combinations, permutations, product, cycle, islice, zip_longest, groupby

teams = ["Red", "Blue", "Green", "Gold"]
print(len(list(combinations(teams, 2))), [" v ".join(p) for p in combinations(teams, 2)][:3])

def round_robin(teams):
    rotating = teams[1:]
    for _ in range(len(teams) - 1):
        line = [teams[0]] + rotating
        yield [(line[i], line[-1 - i]) for i in range(len(line) // 2)]
        rotating = rotating[-1:] + rotating[:-1]

for matches in round_robin(teams):
    print(matches)
print(list(zip(["Ann", "Bob", "Cid"], cycle(["early", "late"]))))
print({k: len(list(g)) for k, g in groupby(sorted(len(t) for t in teams))}, ["".join(p) for p in product("01", repeat=2)])
