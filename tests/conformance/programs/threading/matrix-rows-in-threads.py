import threading

A = [[1, 2], [3, 4], [5, 6]]
B = [[7, 8, 9], [10, 11, 12]]
C = [[0] * len(B[0]) for _ in A]

def row(i):
    for j in range(len(B[0])):
        C[i][j] = sum(A[i][k] * B[k][j] for k in range(len(B)))

threads = [threading.Thread(target=row, args=(i,)) for i in range(len(A))]
for t in threads:
    t.start()
for t in threads:
    t.join()
for line in C:
    print(line)

def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    halves = [None, None]
    def sort_half(k, part):
        halves[k] = merge_sort(part)
    ts = [threading.Thread(target=sort_half, args=(k, p)) for k, p in enumerate((items[:middle], items[middle:]))]
    [t.start() for t in ts]
    [t.join() for t in ts]
    left, right, out = *halves, []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right

print(merge_sort([5, 2, 9, 1, 7, 3]))
