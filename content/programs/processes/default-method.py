import multiprocessing as mp

print(mp.get_start_method())
