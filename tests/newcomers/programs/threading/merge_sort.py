import threading

def merge(a, b):
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b

def merge_sort(xs, out, depth=2):
    if len(xs) <= 1:
        out.extend(xs)
        return
    left, right = [], []
    mid = len(xs) // 2
    if depth > 0:
        t = threading.Thread(target=merge_sort, args=(xs[:mid], left, depth - 1))
        t.start()
        merge_sort(xs[mid:], right, depth - 1)
        t.join()
    else:
        merge_sort(xs[:mid], left, 0)
        merge_sort(xs[mid:], right, 0)
    out.extend(merge(left, right))

result = []
merge_sort([5, 3, 8, 1, 9, 2, 7], result)
print(result)
