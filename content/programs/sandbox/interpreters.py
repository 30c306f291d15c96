from concurrent.futures import InterpreterPoolExecutor


def count(steps):
    total = 0
    for i in range(steps):
        total += i
    return total


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=2) as pool:
        print(sum(pool.map(count, [200_000, 200_000])))
