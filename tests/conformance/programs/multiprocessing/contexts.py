# Start methods and contexts.
import multiprocessing as mp

print(mp.get_start_method(allow_none=True))
print(mp.get_all_start_methods())
print(mp.get_context('spawn').get_start_method())
mp.set_start_method('fork')
print(mp.get_start_method())
try:
    mp.set_start_method('spawn')
except RuntimeError as e:
    print(e)
mp.set_start_method('spawn', force=True)
print(mp.get_start_method())
for bad in ('thread', 5):
    try:
        mp.get_context(bad)
    except ValueError as e:
        print(e)
try:
    mp.get_context('fork').set_start_method('spawn')
except ValueError as e:
    print(e)
