# A scheduler on a clock of one's own needs no waiting.
import sched

now = 0

def sleep(seconds):
    global now
    now += seconds

s = sched.scheduler(lambda: now, sleep)
s.enter(3, 1, print, ("third", 3))
s.enter(1, 2, print, ("first, lower priority",))
s.enter(1, 1, print, ("first",), {"end": "!\n"})
gone = s.enter(2, 1, print, ("cancelled",))
print([(e.time, e.priority) for e in s.queue], s.empty())
s.cancel(gone)
try:
    s.cancel(gone)
except ValueError:
    print("not there")
print(s.run(blocking=False))
s.run()
print(now, s.empty(), s.run())
s.enterabs(now, 1, lambda: s.enter(5, 1, print, ("from an event",)))
s.run()
print(now)
