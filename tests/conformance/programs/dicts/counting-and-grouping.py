text = "the quick brown the lazy dog the end quick"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3]:
    print(f"{word:<6}{n}")
groups = {}
for word in counts:
    groups.setdefault(len(word), []).append(word)
print(groups, sorted(groups))
inverted = {}
for k, v in counts.items():
    inverted.setdefault(v, set()).add(k)
print({n: sorted(ws) for n, ws in inverted.items()})
print({w: i for i, w in enumerate(counts)}, dict(zip("abc", range(3))))
