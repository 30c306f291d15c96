from time import sleep

def task(number):
    steps = 80_000
    while steps > 0:
        steps -= 1
    sleep(0.0075)
    return number * number

results = [task(number) for number in range(8)]
print("results:", results)
