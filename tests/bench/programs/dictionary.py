words = ["w" + str(i % 97) for i in range(1000)]


def run(n):
    counts = {}
    for _ in range(n):
        for word in words:
            counts[word] = counts.get(word, 0) + 1
            if word in counts and counts[word] > 1000000:
                counts[word] = 0
    return counts
