import sys


async def work():
    return 1


work()
print('first is gone')
kept = work()
kept.close()
print('a closed one is not reported', file=sys.stderr)
raise SystemExit(4)
