"""autorange finds how many loops take 0.2 seconds."""
import timeit

clock = [0.0]


def work():
    clock[0] += 0.03


t = timeit.Timer(work, timer=lambda: clock[0])
number, taken = t.autorange()
print(number, round(taken, 2))
t.autorange(lambda n, s: print('tried', n, round(s, 2)))
