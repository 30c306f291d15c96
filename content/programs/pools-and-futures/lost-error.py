from concurrent.futures import ThreadPoolExecutor

def parse(text):
    return int(text)

with ThreadPoolExecutor() as pool:
    futures = [pool.submit(parse, text) for text in ("10", "2O", "30")]

print("the pool is done")
for future in futures:
    try:
        print(future.result())
    except ValueError as error:
        print("failed:", error)
