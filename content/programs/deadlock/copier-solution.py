from threading import Lock, Thread

PAGES = 80_000
scanner = Lock()
printer = Lock()
copied = 0
tested = 0

def copy():
    global copied
    for _ in range(PAGES):
        with scanner:
            with printer:
                copied += 1

def test_page():
    global tested
    for _ in range(PAGES):
        with scanner:
            with printer:
                tested += 1

team = [Thread(target=copy), Thread(target=test_page)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"pages: {copied + tested}")
