import threading

A = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
B = [[9, 8, 7], [6, 5, 4], [3, 2, 1]]
C = [[0] * 3 for _ in range(3)]

def multiply_row(i):
    for j in range(3):
        C[i][j] = sum(A[i][k] * B[k][j] for k in range(3))

threads = [threading.Thread(target=multiply_row, args=(i,)) for i in range(3)]
for t in threads: t.start()
for t in threads: t.join()
for row in C:
    print(*row)
