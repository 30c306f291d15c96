from threading import Barrier, Thread

class Page:
    def __del__(self):
        print("page freed")

page = Page()
go = Barrier(2)

def mark():
    go.wait()
    for _ in range(600):
        page.seen = True

team = [Thread(target=mark) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
del page
print("end")
