import gc
import multiprocessing
import sys

def references_of_a_local():
    value = []
    return sys.getrefcount(value)

print("a list in a function:", references_of_a_local())
print("None:", sys.getrefcount(None))
print("gc:", gc.get_threshold())
print("processes:", multiprocessing.get_start_method())
