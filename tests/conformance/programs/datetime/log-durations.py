from datetime import datetime, timedelta

LOG = """2024-01-01 10:00:00 start build
2024-01-01 10:02:30 end build
2024-01-01 10:02:31 start test
2024-01-01 11:30:00 end test"""
started, total = {}, timedelta()
for line in LOG.splitlines():
    stamp, (event, job) = datetime.strptime(line[:19], "%Y-%m-%d %H:%M:%S"), line[20:].split()
    if event == "start":
        started[job] = stamp
    else:
        took = stamp - started.pop(job)
        total += took
        print(job, took, took.total_seconds())
print(total, total / 2, started, max(timedelta(hours=1), total))
print(datetime(2024, 1, 31) + timedelta(days=30), (datetime(2024, 3, 1) - timedelta(microseconds=1)).isoformat(timespec="milliseconds"))
