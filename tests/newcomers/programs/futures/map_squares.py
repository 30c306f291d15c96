from concurrent.futures import ThreadPoolExecutor

def square(n):
    return n * n

with ThreadPoolExecutor(max_workers=3) as executor:
    for n, result in zip(range(6), executor.map(square, range(6))):
        print(f"{n}^2 = {result}")
