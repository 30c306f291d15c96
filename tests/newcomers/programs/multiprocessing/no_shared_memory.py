import multiprocessing

numbers = []

def fill():
    numbers.extend([1, 2, 3])
    print("in the child:", numbers)

if __name__ == "__main__":
    p = multiprocessing.Process(target=fill)
    p.start()
    p.join()
    print("in the parent:", numbers)
