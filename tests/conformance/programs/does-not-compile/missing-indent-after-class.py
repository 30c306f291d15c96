class Empty:
x = 5
