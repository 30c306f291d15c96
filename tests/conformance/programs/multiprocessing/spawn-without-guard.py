# Without the guard a spawned child would start children, too: its import fails.
import multiprocessing as mp


def work():
    print('never')


mp.set_start_method('spawn', force=True)
p = mp.Process(target=work)
p.start()
p.join()
print('exit code', p.exitcode)
