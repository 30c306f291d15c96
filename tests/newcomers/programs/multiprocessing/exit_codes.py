import multiprocessing
import sys

def exit_error():
    sys.exit(1)

def exit_ok():
    return

def return_value():
    return 1

def raises():
    raise RuntimeError('There was an error!')

if __name__ == '__main__':
    jobs = []
    for f in [exit_error, exit_ok, return_value, raises]:
        j = multiprocessing.Process(target=f, name=f.__name__)
        jobs.append(j)
        j.start()
    for j in jobs:
        j.join()
        print('%s.exitcode = %s' % (j.name, j.exitcode))
