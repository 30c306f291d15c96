from threading import Barrier, Thread

yesterday = [18, 21, 19]
today = [18, 21, 19]
same = {"report": 0, "alarm": 0}
go = Barrier(2)

def report():
    go.wait()
    for _ in range(600):
        if yesterday == today:
            same["report"] += 1

def alarm():
    go.wait()
    for _ in range(600):
        if yesterday == today:
            same["alarm"] += 1

team = [Thread(target=report), Thread(target=alarm)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print("same:", sum(same.values()))
