from concurrent.futures import ThreadPoolExecutor

TEXTS = ["12", "7", "seven", "30"]

numbers, failed = [], []
with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(int, text) for text in TEXTS]
    for text, future in zip(TEXTS, futures):
        numbers.append(future.result())
print("sum:", sum(numbers))
print("failed:", failed)
