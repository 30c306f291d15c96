log = """2024-01-03 ERROR disk full
2024-01-03 INFO started
2024-01-04 ERROR network down
2024-01-04 WARN slow
2024-01-05 ERROR disk full"""
by_level, by_day = {}, {}
for line in log.splitlines():
    day, level, *message = line.split()
    by_level.setdefault(level, []).append(" ".join(message))
    by_day[day] = by_day.get(day, 0) + (level == "ERROR")
for level in sorted(by_level):
    print(f"{level:<6}{len(by_level[level]):>3}  {'; '.join(sorted(set(by_level[level])))}")
print({day: "x" * n for day, n in by_day.items()})


def wrap(text, width):
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line


for line in wrap("the quick brown fox jumps over the lazy dog again and again", 16):
    print(f"|{line:<16}|")


def run_length(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += text[i] + str(j - i)
        i = j
    return out


print(run_length("aaabccdddd"), run_length(""))
