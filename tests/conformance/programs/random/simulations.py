import random

random.seed(31415)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
position, path = 0, [0]
for _ in range(15):
    position += random.choice((-1, 1))
    path.append(position)
print(path)


def birthday_trial(n):
    return len({random.randrange(365) for _ in range(n)}) < n


print(sum(birthday_trial(23) for _ in range(200)))
words = "the cat sat on the mat and the dog sat on the rug".split()
follow = {}
for a, b in zip(words, words[1:]):
    follow.setdefault(a, []).append(b)
word, out = "the", ["the"]
for _ in range(10):
    word = random.choice(follow.get(word, ["the"]))
    out.append(word)
print(" ".join(out))
print(sorted(random.sample(range(1, 50), 6)), f"{random.random():.6f}")
