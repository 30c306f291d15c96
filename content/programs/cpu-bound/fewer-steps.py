from concurrent.futures import ThreadPoolExecutor

NUMBERS = [720_720, 360_360, 498_960, 55_440]

def divisors(number):
    count = 0
    for divisor in range(1, number + 1):
        if number % divisor == 0:
            count += 1
    return count

with ThreadPoolExecutor(4) as pool:
    counts = list(pool.map(divisors, NUMBERS))
print(f"divisors: {counts}")
