from time import perf_counter, sleep

def fetch(page):
    sleep(0.05)
    return page

start = perf_counter()
for page in range(4):
    fetch(page)
print("4 pages")
print(f"{perf_counter() - start:.3f} s")
